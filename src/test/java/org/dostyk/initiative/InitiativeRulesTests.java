package org.dostyk.initiative;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.citation.Source;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSourceType;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.OrganisationType;
import org.dostyk.place.Coordinates;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceKind;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Amount;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What initiatives, and what they refer to, refuse.
 */
class InitiativeRulesTests {

	private static final Names NAMES = new Names("A name", null, null, null);

	private final Country kazakhstan = new Country("KZ", NAMES);

	private static final Slug PAIR = new Slug("almaty-xian");

	private final Country china = new Country("CN", NAMES);

	private final Place almaty = place("almaty", this.kazakhstan);

	private final Place xian = place("xian", this.china);

	@Test
	void aPairIsTheSameInEitherOrder() {
		SisterCityPair one = new SisterCityPair(PAIR, NAMES, this.almaty, this.xian);
		SisterCityPair other = new SisterCityPair(PAIR, NAMES, this.xian, this.almaty);
		assertThat(other.twins()).isEqualTo(one.twins());
		assertThat(one.places()).extracting(InvolvedPlace::place).containsExactly(this.almaty, this.xian);
		assertThat(other.places()).isEqualTo(one.places());
	}

	@Test
	void aPairHasTwoPlacesOfTwoCountries() {
		assertThat(refusalOf(() -> new SisterCityPair(PAIR, NAMES, this.almaty, place("astana", this.kazakhstan))))
			.isEqualTo("places: problem.twins-of-one-country");
		assertThat(refusalOf(() -> new SisterCityPair(PAIR, NAMES, this.almaty, this.almaty)))
			.isEqualTo("places: problem.twin-of-itself");
	}

	@Test
	void theTwinsOfAPairCanBeCorrectedAndStandInOrderAmongOtherPlaces() {
		SisterCityPair pair = new SisterCityPair(PAIR, NAMES, this.almaty, this.xian);
		Place beijing = place("beijing", this.china);
		assertThat(refusalOf(() -> pair.locate(List.of(new InvolvedPlace(this.almaty, PlaceRole.TWIN)))))
			.isEqualTo("places: problem.not-two-twins");
		assertThat(refusalOf(() -> pair
			.locate(List.of(new InvolvedPlace(this.xian, PlaceRole.TWIN), new InvolvedPlace(beijing, PlaceRole.TWIN)))))
			.isEqualTo("places: problem.twins-of-one-country");
		pair.locate(
				List.of(new InvolvedPlace(beijing, PlaceRole.TWIN), new InvolvedPlace(this.almaty, PlaceRole.TWIN)));
		assertThat(pair.twins()).containsExactly(this.almaty, beijing);
		pair.locate(List.of(new InvolvedPlace(this.xian, PlaceRole.TWIN), new InvolvedPlace(beijing, PlaceRole.ROUTE),
				new InvolvedPlace(this.almaty, PlaceRole.TWIN)));
		assertThat(pair.places()).extracting(InvolvedPlace::place).containsExactly(this.almaty, beijing, this.xian);
	}

	@Test
	void anInitiativeIsSubmittedAndPublishedOnlyWithASource() {
		Festival festival = festival("spring");
		assertThat(refusalOf(festival::submit)).isEqualTo("citations: problem.without-source");
		festival.cite(List.of(source("one", null)));
		festival.submit();
		festival.cite(List.of());
		assertThat(refusalOf(festival::publish)).isEqualTo("citations: problem.without-source");
		festival.cite(List.of(source("one", null)));
		festival.publish();
		assertThat(festival.state()).isEqualTo(PublicationState.PUBLISHED);
	}

	@Test
	void aDraftIsNotPublishedWithoutAReviewNorADraftWithdrawn() {
		Festival festival = festival("spring");
		festival.cite(List.of(source("one", null)));
		assertThat(refusalOf(festival::publish)).isEqualTo("state: problem.state");
		assertThat(refusalOf(() -> festival.withdraw("never held", Instant.EPOCH))).isEqualTo("state: problem.state");
	}

	@Test
	void aWithdrawnInitiativeLeavesItsReasonAndCanComeBack() {
		Festival festival = published("spring");
		assertThat(refusalOf(() -> festival.withdraw(" ", Instant.EPOCH))).isEqualTo("reason: problem.missing");
		festival.withdraw("Never held", Instant.EPOCH);
		assertThat(festival.withdrawnBecause()).isEqualTo("Never held");
		assertThat(festival.published()).isFalse();
		festival.publish();
		assertThat(festival.withdrawnBecause()).isNull();
		assertThat(festival.published()).isTrue();
	}

	@Test
	void theSeriesOfAnEditionIsOfTheSameKindAndNotItselfAnEdition() {
		Festival series = festival("spring");
		Festival edition = festival("spring-2014");
		edition.beEditionOf(series, "1");
		assertThat(edition.series()).isSameAs(series);
		assertThat(refusalOf(() -> festival("spring-2015").beEditionOf(edition, "2")))
			.isEqualTo("series: problem.series-is-edition");
		assertThat(refusalOf(() -> series.beEditionOf(series, null))).isEqualTo("series: problem.series-is-itself");
		assertThat(refusalOf(() -> new Forum(new Slug("talks"), NAMES).beEditionOf(series, null)))
			.isEqualTo("series: problem.series-of-other-kind");
	}

	@Test
	void anAgreementIsNotInForceBeforeItIsSigned() {
		Agreement agreement = new Agreement(new Slug("treaty"), NAMES);
		agreement.takePlace(Period.of("2014-05", null), null, null);
		agreement.enterIntoForce(new EdtfDate("2014"));
		assertThat(agreement.inForce()).isEqualTo(new EdtfDate("2014"));
		assertThat(refusalOf(() -> agreement.enterIntoForce(new EdtfDate("2014-04"))))
			.isEqualTo("inForce: problem.in-force-before-signed");
		assertThat(refusalOf(() -> agreement.takePlace(Period.of("2015", null), null, null)))
			.isEqualTo("inForce: problem.in-force-before-signed");
	}

	@Test
	void aDirectionNamesCountriesOfTheExchange() {
		ExchangeProgramme programme = new ExchangeProgramme(new Slug("grant"), NAMES);
		List<InvolvedCountry> both = List.of(new InvolvedCountry(this.kazakhstan, CountryRole.SENDER),
				new InvolvedCountry(this.china, CountryRole.RECEIVER));
		programme.exchange(both, List.of(Direction.parse("KZ>CN")));
		assertThat(programme.directions()).containsExactly(new Direction("KZ", "CN"));
		assertThat(refusalOf(() -> programme.exchange(both, List.of(Direction.parse("KZ>RU")))))
			.isEqualTo("directions[0]: problem.direction-of-others");
		assertThat(refusalOf(() -> programme.involve(both.subList(0, 1))))
			.isEqualTo("directions[0]: problem.direction-of-others");
		assertThat(refusalOf(() -> programme.exchange(both, List.of(Direction.parse("KZ>CN"), Direction.MUTUAL))))
			.isEqualTo("directions[1]: problem.mutual-is-not-alone");
	}

	@Test
	void aCountryHasARoleOnceButMayHaveSeveral() {
		Festival festival = festival("spring");
		festival.involve(List.of(new InvolvedCountry(this.china, CountryRole.HOST),
				new InvolvedCountry(this.china, CountryRole.INITIATOR)));
		assertThat(festival.countries()).hasSize(2);
		assertThat(refusalOf(() -> festival.involve(List.of(new InvolvedCountry(this.china, CountryRole.HOST),
				new InvolvedCountry(this.china, CountryRole.HOST)))))
			.isEqualTo("countries[1]: problem.said-twice");
	}

	@Test
	void anUndisclosedAmountIsNoAmount() {
		FundingSource budget = new FundingSource(new Slug("budget"), FundingSourceType.STATE, NAMES);
		assertThat(refusalOf(() -> new FundingLine(budget, null, new Amount(BigDecimal.TEN, "KZT"), FundingForm.GRANT,
				FundingCertainty.UNDISCLOSED, Counted.YES, null, null)))
			.isEqualTo("amount: problem.undisclosed-amount");
	}

	@Test
	void aFigureNamesAnIndicatorAndASourceOfItsOwnInitiative() {
		assertThat(refusalOf(() -> new Figure(new Term(Vocabulary.THEME, "music", 0, NAMES, null), null, BigDecimal.ONE,
				null, null)))
			.isEqualTo("indicator: problem.unknown-reference");
		Figure visitors = new Figure(new Term(Vocabulary.INDICATOR, "visitors", 0, NAMES, null), null, BigDecimal.ONE,
				null, published("other").citations().get(0));
		assertThat(refusalOf(() -> festival("spring").measure(List.of(visitors))))
			.isEqualTo("figures[0].citation: problem.foreign-citation");
	}

	@Test
	void aSourceSupportsAClaimThatInitiativesMakeAndIsCitedOnce() {
		Festival festival = festival("spring");
		assertThat(refusalOf(() -> festival.cite(List.of(source("one", "start"), source("two", "beauty")))))
			.isEqualTo("citations[1].claim: problem.unknown-claim");
		assertThat(refusalOf(() -> festival.cite(List.of(source("one", null), source("one", "start")))))
			.isEqualTo("citations[1].key: problem.said-twice");
	}

	@Test
	void aSourceThatStaysIsTheSameCitation() {
		Festival festival = published("spring");
		InitiativeCitation before = festival.citations().get(0);
		festival.cite(List.of(source("new", null), source(before.key(), "start")));
		assertThat(festival.citations()).hasSize(2).element(1).isSameAs(before);
		assertThat(before.claim()).isEqualTo("start");
	}

	@Test
	void aFundingSourceIsPublishedOnlyWithASourceButAnOrganisationAlsoWithout() {
		FundingSource budget = new FundingSource(new Slug("budget"), FundingSourceType.STATE, NAMES);
		assertThat(refusalOf(budget::submit)).isEqualTo("citations: problem.without-source");
		Organisation museum = new Organisation(new Slug("museum"), OrganisationType.CULTURAL, NAMES);
		museum.submit();
		museum.publish();
		assertThat(museum.published()).isTrue();
	}

	@Test
	void aPlaceLiesNeitherWithinItselfNorWithinWhatLiesInIt() {
		Place district = place("medeu", this.kazakhstan);
		district.lieWithin(this.almaty);
		assertThat(refusalOf(() -> this.almaty.lieWithin(district))).isEqualTo("within: problem.within-itself");
		assertThat(refusalOf(() -> this.almaty.lieWithin(this.almaty))).isEqualTo("within: problem.within-itself");
	}

	@Test
	void coordinatesLieOnTheEarth() {
		assertThat(refusalOf(() -> new Coordinates(new BigDecimal("90.1"), BigDecimal.ZERO)))
			.isEqualTo("latitude: problem.not-on-earth");
		assertThat(refusalOf(() -> new Coordinates(BigDecimal.ZERO, new BigDecimal("-180.1"))))
			.isEqualTo("longitude: problem.not-on-earth");
	}

	@Test
	void aCountryIsOneOfIso3166OrUserAssigned() {
		assertThat(refusalOf(() -> new Country("ZK", NAMES))).isEqualTo("code: problem.not-a-country");
		assertThat(new Country("XK", NAMES).code()).isEqualTo("XK");
	}

	private static Place place(String slug, Country country) {
		return new Place(new Slug(slug), PlaceKind.CITY, country, NAMES);
	}

	private static Festival festival(String slug) {
		return new Festival(new Slug(slug), NAMES);
	}

	private static Festival published(String slug) {
		Festival festival = festival(slug);
		festival.cite(List.of(source(slug + "-source", null)));
		festival.submit();
		festival.publish();
		return festival;
	}

	private static Source source(String key, String claim) {
		return new Source(key, claim, "A title", null, null, null, null, null, null, null);
	}

	private static String refusalOf(ThrowingCallable verb) {
		Problem problem = catchThrowableOfType(ProblemException.class, verb).problems().get(0);
		return problem.field() + ": " + problem.code();
	}

}
