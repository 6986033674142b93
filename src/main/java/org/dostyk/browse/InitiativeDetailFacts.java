package org.dostyk.browse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.browse.DetailView.Group;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.browse.RecordView.Country;
import org.dostyk.catalogue.Listing;
import org.dostyk.initiative.Agreement;
import org.dostyk.initiative.Direction;
import org.dostyk.initiative.ExchangeProgramme;
import org.dostyk.initiative.Festival;
import org.dostyk.initiative.Forum;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.InvolvedCountry;
import org.dostyk.initiative.InvolvedPlace;
import org.dostyk.initiative.JointProject;
import org.dostyk.initiative.Kind;
import org.dostyk.initiative.SisterCityPair;
import org.dostyk.initiative.Status;
import org.dostyk.place.Place;
import org.dostyk.value.Period;
import org.dostyk.vocabulary.Term;
import org.dostyk.web.Dates;

/**
 * The key facts of an initiative: which of them its kind has, and which every record of
 * the kind should have.
 */
final class InitiativeDetailFacts {

	private static final Set<Kind> HELD = EnumSet.of(Kind.FESTIVAL, Kind.FORUM);

	private static final Set<Kind> SIGNED = EnumSet.of(Kind.SISTER_CITY_PAIR, Kind.AGREEMENT);

	private static final Set<Status> OVER = EnumSet.of(Status.COMPLETED, Status.ENDED);

	private final InitiativeDetails details;

	private final Initiative initiative;

	private final Kind kind;

	private final Words words;

	private final Dates dates;

	private final DetailFacts facts;

	InitiativeDetailFacts(InitiativeDetails details, Words words, Dates dates, DetailNotes notes) {
		this.details = details;
		this.initiative = details.initiative();
		this.kind = this.initiative.kind();
		this.words = words;
		this.dates = dates;
		this.facts = new DetailFacts(words, dates, notes);
	}

	List<DetailView.Fact> facts() {
		if (SIGNED.contains(this.kind)) {
			signed();
		}
		else {
			period();
		}
		status();
		this.facts.coded("recurrence", !SIGNED.contains(this.kind) && this.kind != Kind.JOINT_PROJECT,
				this.initiative.recurrence());
		series();
		places();
		ofKind();
		terms("themes", "theme", true, this.initiative.themes());
		terms("audiences", "audience", !SIGNED.contains(this.kind), this.initiative.audiences());
		terms("frameworks", "framework", false, this.initiative.frameworks());
		this.facts.date("last_evidence", this.initiative.goesOn(), this.initiative.lastEvidence(), true);
		this.facts.texts("aliases", this.initiative.aliases());
		this.facts.address("website", !SIGNED.contains(this.kind), this.initiative.website());
		return this.facts.facts();
	}

	private void period() {
		Period period = this.initiative.period();
		List<Value> values = new ArrayList<>();
		if (period.isRecorded()) {
			String text = this.dates.full(period, this.initiative.goesOn(), this.words.language());
			String start = (period.start() != null) ? this.dates.machine(period.start()) : null;
			values.add(new Value(Label.own(text), null, null, start, false, null));
		}
		this.facts.add("period", true, values.isEmpty() ? List.of() : List.of(new Group(values, null)),
				this.words.say("filters.none"), List.of("start", "end"));
	}

	private void signed() {
		Period period = this.initiative.period();
		boolean proposed = this.initiative.status() == Status.PROPOSED;
		this.facts.date("signed", true, period.start(), this.words.say(proposed ? "fact.unsigned" : "filters.none"),
				"start");
		if (this.initiative instanceof Agreement agreement) {
			this.facts.date("in_force", !proposed, agreement.inForce(), false);
		}
		this.facts.date("ended", this.initiative.status() != null && OVER.contains(this.initiative.status()),
				period.end(), this.words.say("filters.none"), "end");
	}

	private void status() {
		Status status = this.initiative.status();
		List<Value> values = (status != null) ? List
			.of(new Value(Label.own(this.words.say(status.messageKey())), null, null, null, false, status.code()))
				: List.of();
		this.facts.values("status", true, values);
	}

	private void series() {
		Initiative series = this.details.series();
		List<Value> values = (series != null)
				? List.of(Value.linked(DetailParts.label(series.titles(), this.words), "/initiatives/" + series.slug()))
				: List.of();
		this.facts.values("series", false, values);
		this.facts.free("edition", false, this.initiative.edition());
	}

	private void places() {
		this.facts.groups("places", this.kind != Kind.AGREEMENT, DetailFacts.byRole(this.details.places(),
				(involved) -> place(involved.place()), InvolvedPlace::role, this.words));
		this.facts.groups("countries", true, DetailFacts.byRole(this.initiative.countries(),
				(involved) -> DetailParts.dossier(involved.country(), this.words), InvolvedCountry::role, this.words));
	}

	private Value place(Place place) {
		return new Value(DetailParts.label(place.names(), this.words), "/places/" + place.slug(),
				DetailParts.country(place.country(), this.words), null, false, null);
	}

	private void ofKind() {
		if (this.initiative instanceof Festival festival) {
			this.facts.free("venue", isHeld(), festival.venue());
		}
		if (this.initiative instanceof Forum forum) {
			this.facts.free("venue", isHeld(), forum.venue());
		}
		if (this.initiative instanceof ExchangeProgramme programme) {
			directions(programme);
			this.facts.values("level", true,
					programme.levels()
						.stream()
						.map((level) -> coded(level.code(), level.messageKey(), "level"))
						.toList());
		}
		if (this.initiative instanceof SisterCityPair pair) {
			this.facts.values("level", true, (pair.level() != null)
					? List.of(coded(pair.level().code(), pair.level().messageKey(), "level")) : List.of());
		}
		if (this.initiative instanceof JointProject project) {
			this.facts.values("field", true, (project.field() != null)
					? List.of(coded(project.field().code(), project.field().messageKey(), "field")) : List.of());
		}
	}

	// A series is held in many places; an edition, and what is held once, in one
	private boolean isHeld() {
		return HELD.contains(this.kind) && this.details.editions().isEmpty();
	}

	private Value coded(String code, String messageKey, String parameter) {
		return Value.linked(Label.own(this.words.say(messageKey)),
				DetailFacts.filtered(Listing.ofKind(this.kind.code()).segment(), parameter, code));
	}

	private void directions(ExchangeProgramme programme) {
		Map<String, Country> countries = new HashMap<>();
		programme.countries()
			.forEach((involved) -> countries.put(involved.country().code(),
					DetailParts.country(involved.country(), this.words)));
		this.facts.values("direction", true,
				programme.directions().stream().map((direction) -> direction(direction, countries)).toList());
	}

	private Value direction(Direction direction, Map<String, Country> countries) {
		Country sender = countries.get(direction.sender());
		Country receiver = countries.get(direction.receiver());
		String text = (sender != null && receiver != null)
				? this.words.say("direction.from-to", sender.name().text(), receiver.name().text())
				: this.words.say("direction.mutual");
		return Value.linked(Label.own(text),
				DetailFacts.filtered("exchange-programmes", "direction", direction.toString()));
	}

	private void terms(String name, String parameter, boolean expected, List<Term> terms) {
		this.facts.values(name, expected,
				terms.stream()
					.map((term) -> Value.linked(DetailParts.label(term.labels(), this.words),
							DetailFacts.filtered("initiatives", parameter, term.code())))
					.toList());
	}

}
