package org.dostyk.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.browse.FacetView.Value;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.FacetCounts;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FacetViewsTest {

	private final SearchCriteria all = SearchCriteria.all(Listing.INITIATIVES);

	@Test
	void ofThousandsOfValuesTheLargestAreListedAndTheRestIsCounted() {
		Map<String, Long> organisations = new HashMap<>();
		for (long i = 1; i <= 1000; i++) {
			organisations.put("organisation-" + i, i);
		}
		FacetView view = view(this.all, organisations);
		assertThat(view.values()).hasSize(10).first().extracting(Value::code).isEqualTo("organisation-1000");
		assertThat(view.more()).hasSize(200).extracting(Value::code).contains("organisation-791");
		assertThat(view.cut()).isEqualTo(790);
	}

	@Test
	void whatIsChosenIsAmongTheLargestHoweverSmall() {
		SearchCriteria criteria = this.all.with(Facet.ORGANISATION, new FacetChoice(List.of("small"), List.of("none")));
		Map<String, Long> organisations = new HashMap<>(Map.of("small", 1L));
		for (long i = 2; i <= 300; i++) {
			organisations.put("organisation-" + i, i);
		}
		FacetView view = view(criteria, organisations);
		assertThat(view.open()).isTrue();
		assertThat(view.values()).hasSize(12);
		assertThat(view.values().get(10)).returns("small", Value::code).returns(true, Value::chosen);
		assertThat(view.values().get(11)).returns("none", Value::code)
			.returns(true, Value::barred)
			.returns(0L, Value::count);
		assertThat(view.more()).extracting(Value::code).doesNotContain("small", "none");
	}

	@Test
	void withoutCountsWhatIsChosenIsShownWithoutANumber() {
		SearchCriteria criteria = this.all.with(Facet.ORGANISATION, new FacetChoice(List.of("a"), List.of()));
		List<FacetView> views = views(criteria, new FacetCounts(Map.of(), false));
		assertThat(views).extracting(FacetView::code).containsExactly("year", "organisation");
		assertThat(views.get(1).values()).singleElement()
			.returns(null, Value::count)
			.returns("/initiatives", Value::href);
	}

	private static FacetView view(SearchCriteria criteria, Map<String, Long> organisations) {
		return views(criteria, new FacetCounts(Map.of(Facet.ORGANISATION, organisations), true)).stream()
			.filter((view) -> view.code().equals("organisation"))
			.findFirst()
			.orElseThrow();
	}

	private static List<FacetView> views(SearchCriteria criteria, FacetCounts counts) {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		Labels labels = new Labels(criteria.listing(), new Words(messages, Language.EN), Map.of());
		return new FacetViews(criteria, counts).views(labels, new Links(criteria.listing(), null));
	}

}
