package org.dostyk.initiative;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.dostyk.place.Place;
import org.dostyk.record.Coded;
import org.dostyk.record.Reading;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import static org.dostyk.initiative.Kind.AGREEMENT;
import static org.dostyk.initiative.Kind.EXCHANGE_PROGRAMME;
import static org.dostyk.initiative.Kind.FESTIVAL;
import static org.dostyk.initiative.Kind.FORUM;
import static org.dostyk.initiative.Kind.JOINT_PROJECT;
import static org.dostyk.initiative.Kind.SISTER_CITY_PAIR;

/**
 * Reads those fields of a draft that only some kinds of initiative have, and refuses the
 * others.
 *
 * @param kind the kind
 * @param draft what was typed
 * @param reading keeps what is wrong
 */
record KindReading(Kind kind, InitiativeDraft draft, Reading reading) {

	/**
	 * Makes an initiative of the kind.
	 * @return the initiative, or null if it is a pair without two right twins
	 */
	@Nullable Initiative make(Slug slug, Names titles, List<InvolvedPlace> places) {
		return switch (this.kind) {
			case FESTIVAL -> new Festival(slug, titles);
			case EXCHANGE_PROGRAMME -> new ExchangeProgramme(slug, titles);
			case SISTER_CITY_PAIR -> makePair(slug, titles, places);
			case FORUM -> new Forum(slug, titles);
			case AGREEMENT -> new Agreement(slug, titles);
			case JOINT_PROJECT -> new JointProject(slug, titles);
		};
	}

	private @Nullable SisterCityPair makePair(Slug slug, Names titles, List<InvolvedPlace> places) {
		if (places.size() < this.draft.places().size()) {
			return null;
		}
		List<Place> twins = SisterCityPair.twins(places);
		if (twins.size() != 2) {
			this.reading.refuse("places", null, "problem.not-two-twins", twins.size());
			return null;
		}
		return this.reading.make(() -> new SisterCityPair(slug, titles, twins.get(0), twins.get(1)));
	}

	/**
	 * Reads the fields of the kind.
	 * @return what to do to the initiative
	 */
	Consumer<Initiative> read(List<InvolvedCountry> countries) {
		onlyOf(Set.of(FESTIVAL, EXCHANGE_PROGRAMME, FORUM, AGREEMENT, JOINT_PROJECT), "form", this.draft.form());
		onlyOf(Set.of(FESTIVAL, FORUM), "venue", this.draft.venue());
		onlyOf(Set.of(FESTIVAL, FORUM, EXCHANGE_PROGRAMME), "series", this.draft.series());
		onlyOf(Set.of(FESTIVAL, FORUM, EXCHANGE_PROGRAMME), "edition", this.draft.edition());
		onlyOf(Set.of(EXCHANGE_PROGRAMME), "directions", String.join("; ", this.draft.directions()));
		onlyOf(Set.of(EXCHANGE_PROGRAMME, SISTER_CITY_PAIR), "levels", String.join("; ", this.draft.levels()));
		onlyOf(Set.of(JOINT_PROJECT), "field", this.draft.field());
		onlyOf(Set.of(AGREEMENT), "inForce", this.draft.inForce());
		return switch (this.kind) {
			case FESTIVAL -> {
				FestivalForm form = form(FestivalForm.class);
				String venue = this.reading.line("venue", this.draft.venue());
				yield (initiative) -> ((Festival) initiative).hold(form, venue);
			}
			case FORUM -> {
				ForumForm form = form(ForumForm.class);
				String venue = this.reading.line("venue", this.draft.venue());
				yield (initiative) -> ((Forum) initiative).hold(form, venue);
			}
			case AGREEMENT -> {
				AgreementForm form = form(AgreementForm.class);
				EdtfDate inForce = this.reading.date("inForce", this.draft.inForce());
				yield (initiative) -> {
					((Agreement) initiative).conclude(form);
					((Agreement) initiative).enterIntoForce(inForce);
				};
			}
			case JOINT_PROJECT -> {
				ProjectForm form = form(ProjectForm.class);
				Field field = this.reading.code(Field.class).read("field", this.draft.field());
				yield (initiative) -> ((JointProject) initiative).work(form, field);
			}
			case SISTER_CITY_PAIR -> readPair();
			case EXCHANGE_PROGRAMME -> readExchange(countries);
		};
	}

	private void onlyOf(Set<Kind> kinds, String field, @Nullable String text) {
		if (text != null && !text.isBlank() && !kinds.contains(this.kind)) {
			this.reading.refuse(field, text, "problem.not-of-this-kind", this.kind.code());
		}
	}

	private Consumer<Initiative> readPair() {
		List<PairLevel> levels = this.reading.each("levels", this.draft.levels(), this.reading.code(PairLevel.class));
		if (levels.size() > 1) {
			this.reading.refuse("levels[1]", levels.get(1).code(), "problem.one-level");
		}
		return (initiative) -> ((SisterCityPair) initiative).rank(levels.isEmpty() ? null : levels.get(0));
	}

	private Consumer<Initiative> readExchange(List<InvolvedCountry> countries) {
		ExchangeForm form = form(ExchangeForm.class);
		List<StudyLevel> levels = this.reading.each("levels", this.draft.levels(), this.reading.code(StudyLevel.class));
		List<Direction> directions = this.reading.each("directions", this.draft.directions(),
				(field, text) -> this.reading.value(field, text, Direction::parse));
		boolean complete = countries.size() == this.draft.countries().size()
				&& directions.size() == this.draft.directions().size();
		return (initiative) -> {
			((ExchangeProgramme) initiative).offer(form, levels);
			if (complete) {
				((ExchangeProgramme) initiative).exchange(countries, directions);
			}
		};
	}

	private <E extends Enum<E> & Coded> @Nullable E form(Class<E> forms) {
		return this.reading.code(forms).read("form", this.draft.form());
	}

}
