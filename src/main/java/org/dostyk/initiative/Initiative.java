package org.dostyk.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Coded;
import org.dostyk.record.ProblemException;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An initiative of public diplomacy of one of six kinds, with the countries, places and
 * organisations of it, its funding, its figures and its sources.
 */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
public abstract class Initiative extends CataloguedRecord {

	private static final Set<String> CLAIMS = Set.of("kind", "form", "title_en", "title_kk", "title_ru", "title_zh",
			"aliases", "summary_en", "summary_kk", "summary_ru", "summary_zh", "start", "end", "in_force",
			"last_evidence", "recurrence", "status", "series", "edition", "countries", "places", "venue", "direction",
			"level", "field", "themes", "audiences", "frameworks", "website", "participations", "figures", "funding");

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "title_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "title_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "title_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
	private Names titles;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> aliases = List.of();

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "summary_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "summary_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "summary_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
	private @Nullable Texts summaries;

	@Column(name = "start_edtf")
	private @Nullable EdtfDate start;

	// These four are derived, for queries
	private @Nullable LocalDate startEarliest;

	private @Nullable LocalDate startLatest;

	@Column(name = "end_edtf")
	private @Nullable EdtfDate end;

	private @Nullable LocalDate endEarliest;

	private @Nullable LocalDate endLatest;

	private @Nullable EdtfDate lastEvidence;

	@Enumerated(EnumType.STRING)
	private @Nullable Recurrence recurrence;

	@Enumerated(EnumType.STRING)
	private @Nullable Status status;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "series_id")
	private @Nullable Initiative series;

	private @Nullable String edition;

	private @Nullable String website;

	@ElementCollection
	@CollectionTable(name = "initiative_country", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<InvolvedCountry> countries = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "initiative_place", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<InvolvedPlace> places = new ArrayList<>();

	@ManyToMany
	@JoinTable(name = "initiative_term", joinColumns = @JoinColumn(name = "initiative_id"),
			inverseJoinColumns = { @JoinColumn(name = "vocabulary", referencedColumnName = "vocabulary"),
					@JoinColumn(name = "code", referencedColumnName = "code") })
	@OrderColumn(name = "position")
	private List<Term> terms = new ArrayList<>();

	@OneToMany(mappedBy = "initiative", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<InitiativeCitation> citations = new ArrayList<>();

	@OneToMany(mappedBy = "initiative", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<Participation> participations = new ArrayList<>();

	@OneToMany(mappedBy = "initiative", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<FundingLine> funding = new ArrayList<>();

	@OneToMany(mappedBy = "initiative", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<Figure> figures = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Initiative() {
	}

	protected Initiative(Slug slug, Names titles) {
		super(slug);
		this.titles = titles;
	}

	/**
	 * Changes what it is called.
	 * @param titles the titles shown
	 * @param aliases other and former names, which are searched
	 */
	public void retitle(Names titles, List<String> aliases) {
		this.titles = titles;
		this.aliases = List.copyOf(aliases);
	}

	/**
	 * Says what it is in a few sentences.
	 * @param summaries the sentences
	 * @param website an address of http or https, or null
	 */
	public void describe(Texts summaries, @Nullable String website) {
		this.summaries = summaries;
		this.website = website;
	}

	/**
	 * Says when it takes place. Of a pair or an agreement the start is the day it was
	 * signed.
	 * @param period when it begins and ends
	 * @param recurrence how often, or null if not recorded
	 * @param status how far it has come, or null if not recorded
	 */
	public void takePlace(Period period, @Nullable Recurrence recurrence, @Nullable Status status) {
		EdtfDate from = period.start();
		EdtfDate to = period.end();
		this.start = from;
		this.startEarliest = (from != null) ? from.earliest() : null;
		this.startLatest = (from != null) ? from.latest() : null;
		this.end = to;
		this.endEarliest = (to != null) ? to.earliest() : null;
		this.endLatest = (to != null) ? to.latest() : null;
		this.recurrence = recurrence;
		this.status = status;
	}

	/**
	 * Notes when a source last spoke of it as going on.
	 * @param date the date, or null
	 */
	public void showLife(@Nullable EdtfDate date) {
		this.lastEvidence = date;
	}

	/**
	 * Says which countries do what.
	 * @param countries the countries in order
	 * @throws ProblemException if a country is named twice in the same role
	 */
	public void involve(List<InvolvedCountry> countries) {
		checkSaidOnce(countries, "countries[%d]", (one) -> one.country().code() + ":" + one.role().code());
		this.countries = new ArrayList<>(countries);
	}

	/**
	 * Says where it takes place, or which places it is about.
	 * @param places the places in order
	 * @throws ProblemException if a place is named twice in the same role
	 */
	public void locate(List<InvolvedPlace> places) {
		checkSaidOnce(places, "places[%d]", (one) -> one.place().slug() + ":" + one.role().code());
		this.places = new ArrayList<>(places);
	}

	/**
	 * Says what it is about, whom it is for and in what framework it stands.
	 * @param themes terms of the themes, in order
	 * @param audiences terms of the audiences, in order
	 * @param frameworks terms of the frameworks, in order
	 */
	public void classify(List<Term> themes, List<Term> audiences, List<Term> frameworks) {
		List<Term> all = new ArrayList<>(themes);
		all.addAll(audiences);
		all.addAll(frameworks);
		this.terms = all;
	}

	/**
	 * Names its sources in the place of those it had.
	 * @param sources the sources in order
	 * @throws ProblemException if one is for a claim that initiatives do not make, or a
	 * key comes twice
	 */
	public void cite(List<Source> sources) {
		Citation.replace(this.citations, sources, CLAIMS, (source) -> new InitiativeCitation(this, source));
	}

	/**
	 * Says which organisations do what, in the place of those it had.
	 * @param participations the participations in order
	 * @throws ProblemException if an organisation is named twice in the same role
	 */
	public void invite(List<Participation> participations) {
		checkSaidOnce(participations, "participations[%d].organisation",
				(one) -> one.organisation().slug() + ":" + one.role().code());
		replace(this.participations, participations);
	}

	/**
	 * Says who pays, in the place of those who did.
	 * @param lines the funding lines in order
	 * @throws ProblemException if one names a source of another initiative
	 */
	public void fund(List<FundingLine> lines) {
		for (int i = 0; i < lines.size(); i++) {
			checkOwn("funding[" + i + "].citation", lines.get(i).citation());
		}
		replace(this.funding, lines);
	}

	/**
	 * Says what was counted, in the place of what was before.
	 * @param figures the figures in order
	 * @throws ProblemException if one names a source of another initiative
	 */
	public void measure(List<Figure> figures) {
		for (int i = 0; i < figures.size(); i++) {
			checkOwn("figures[" + i + "].citation", figures.get(i).citation());
		}
		replace(this.figures, figures);
	}

	private static <P> void checkSaidOnce(List<P> parts, String field, Function<P, String> name) {
		Set<String> named = new HashSet<>();
		for (int i = 0; i < parts.size(); i++) {
			String said = name.apply(parts.get(i));
			if (!named.add(said)) {
				throw new ProblemException(field.formatted(i), said, "problem.said-twice");
			}
		}
	}

	private void checkOwn(String field, @Nullable InitiativeCitation citation) {
		if (citation != null && !this.citations.contains(citation)) {
			throw new ProblemException(field, citation.key(), "problem.foreign-citation");
		}
	}

	/**
	 * A row that says the same as before stays the same row, so that a change is written
	 * where it is and nowhere else.
	 */
	private <P extends InitiativePart> void replace(List<P> parts, List<P> next) {
		List<P> known = new ArrayList<>(parts);
		List<P> rows = new ArrayList<>();
		for (P wanted : next) {
			P row = known.stream().filter((one) -> one.said().equals(wanted.said())).findFirst().orElse(wanted);
			known.remove(row);
			row.join(this, rows.size());
			rows.add(row);
		}
		parts.clear();
		parts.addAll(rows);
	}

	protected void beEdition(@Nullable Initiative ofSeries, @Nullable String edition) {
		if (ofSeries != null) {
			String name = ofSeries.slug().text();
			if (ofSeries.slug().equals(slug())) {
				throw new ProblemException("series", name, "problem.series-is-itself");
			}
			if (ofSeries.kind() != kind()) {
				throw new ProblemException("series", name, "problem.series-of-other-kind");
			}
			if (ofSeries.series() != null) {
				throw new ProblemException("series", name, "problem.series-is-edition");
			}
		}
		this.series = ofSeries;
		this.edition = edition;
	}

	@Override
	public void checkPublishable() {
		if (this.citations.isEmpty()) {
			throw new ProblemException("citations", slug().text(), "problem.without-source");
		}
	}

	/**
	 * Which of the six kinds it is.
	 * @return the kind
	 */
	public abstract Kind kind();

	/**
	 * The form within its kind.
	 * @return the form, or null if not recorded; a pair has none
	 */
	public abstract @Nullable Coded form();

	/**
	 * What it is called.
	 * @return the titles
	 */
	public Names titles() {
		return this.titles;
	}

	/**
	 * Its other and former names.
	 * @return the names, in any language
	 */
	public List<String> aliases() {
		return List.copyOf(this.aliases);
	}

	/**
	 * What it is in a few sentences.
	 * @return the sentences, in as many languages as there are
	 */
	public Texts summaries() {
		return (this.summaries != null) ? this.summaries : Texts.NONE;
	}

	/**
	 * When it takes place. Of a pair or an agreement the start is the day it was signed.
	 * @return the period, of which nothing may be recorded
	 */
	public Period period() {
		return new Period(this.start, this.end);
	}

	/**
	 * Whether it still goes on where no end is recorded.
	 * @return true if it is active or dormant
	 */
	public boolean goesOn() {
		return this.status != null && this.status.goesOn();
	}

	/**
	 * When a source last spoke of it as going on.
	 * @return the date, or null
	 */
	public @Nullable EdtfDate lastEvidence() {
		return this.lastEvidence;
	}

	/**
	 * How often it takes place.
	 * @return the recurrence, or null if not recorded
	 */
	public @Nullable Recurrence recurrence() {
		return this.recurrence;
	}

	/**
	 * How far it has come.
	 * @return the status, or null if not recorded
	 */
	public @Nullable Status status() {
		return this.status;
	}

	/**
	 * The series of which it is an edition.
	 * @return the series, or null if it is none
	 */
	public @Nullable Initiative series() {
		return this.series;
	}

	/**
	 * The number or year of the edition.
	 * @return what distinguishes it from the other editions, or null
	 */
	public @Nullable String edition() {
		return this.edition;
	}

	/**
	 * Its site.
	 * @return an address of http or https, or null
	 */
	public @Nullable String website() {
		return this.website;
	}

	/**
	 * The countries of it.
	 * @return the countries with their roles, in order
	 */
	public List<InvolvedCountry> countries() {
		return List.copyOf(this.countries);
	}

	/**
	 * The places of it.
	 * @return the places with their roles, in order
	 */
	public List<InvolvedPlace> places() {
		return List.copyOf(this.places);
	}

	/**
	 * What it is about.
	 * @return terms of the themes, in order
	 */
	public List<Term> themes() {
		return terms(Vocabulary.THEME);
	}

	/**
	 * Whom it is for.
	 * @return terms of the audiences, in order
	 */
	public List<Term> audiences() {
		return terms(Vocabulary.AUDIENCE);
	}

	/**
	 * In what framework it stands.
	 * @return terms of the frameworks, in order
	 */
	public List<Term> frameworks() {
		return terms(Vocabulary.FRAMEWORK);
	}

	private List<Term> terms(Vocabulary vocabulary) {
		return this.terms.stream().filter((term) -> term.vocabulary() == vocabulary).toList();
	}

	/**
	 * Its sources, of it as a whole and of single claims.
	 * @return the citations in order
	 */
	public List<InitiativeCitation> citations() {
		return List.copyOf(this.citations);
	}

	/**
	 * The organisations that take part.
	 * @return the participations in order
	 */
	public List<Participation> participations() {
		return List.copyOf(this.participations);
	}

	/**
	 * Who pays for it.
	 * @return the funding lines in order
	 */
	public List<FundingLine> funding() {
		return List.copyOf(this.funding);
	}

	/**
	 * What was counted.
	 * @return the figures in order
	 */
	public List<Figure> figures() {
		return List.copyOf(this.figures);
	}

}
