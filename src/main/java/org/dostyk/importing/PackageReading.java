package org.dostyk.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.dostyk.funding.FundingSource;
import org.dostyk.initiative.ClosedVocabularies;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDraft;
import org.dostyk.initiative.InitiativeReferences;
import org.dostyk.initiative.SisterCityPair;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceDraft;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Reading;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole package: each row becomes a draft, each draft is read as one from a form
 * would be, and whatever is wrong is told with file, line and column.
 */
final class PackageReading implements InitiativeReferences {

	private final Map<PackageFile, Table> tables = new EnumMap<>(PackageFile.class);

	private final Problems problems = new Problems();

	private final DataPackage source;

	private final ReferenceReading reference;

	private final Parts parts = new Parts(this::table, this.problems);

	private Register<Place> places = new Register<>(true);

	private Register<Organisation> organisations = new Register<>(true);

	private Register<FundingSource> fundingSources = new Register<>(true);

	private Register<Initiative> initiatives = new Register<>(true);

	private PackageReading(DataPackage source, ClosedVocabularies closed) {
		this.source = source;
		this.reference = new ReferenceReading(closed, this.problems);
	}

	/**
	 * Reads a package.
	 * @param source the package
	 * @param fallback where countries and vocabularies come from if it has none
	 * @param countries the countries that are stored
	 * @param terms the terms that are stored
	 * @throws BrokenPackageException if anything is wrong
	 */
	static PackageContent read(DataPackage source, DataPackage fallback, List<Country> countries, List<Term> terms,
			ClosedVocabularies closed) {
		return new PackageReading(source, closed).read(fallback, countries, terms);
	}

	private PackageContent read(DataPackage fallback, List<Country> countries, List<Term> terms) {
		Instant created = Descriptor.read(this.source, Clock.systemUTC(), this.problems);
		for (PackageFile file : PackageFile.values()) {
			byte[] content = this.source.file(file.fileName());
			if (content == null) {
				content = fallback.file(file.fileName());
			}
			this.tables.put(file,
					(content != null) ? Table.read(file, content, this.problems) : new Table(file, List.of(), true));
		}
		this.reference.readCountries(table(PackageFile.COUNTRIES), countries);
		this.reference.readVocabularies(table(PackageFile.VOCABULARIES), terms);
		this.parts.sort();
		readPlaces();
		readOrganisations();
		readFundingSources();
		readInitiatives();
		this.parts.checkOwners(this.initiatives, this.organisations, this.fundingSources);
		if (this.problems.count() > 0) {
			throw new BrokenPackageException(this.source.source(), this.problems.sorted());
		}
		List<Place> outerFirst = this.places.all();
		outerFirst.sort(Comparator.comparingInt(PackageReading::depth));
		List<Initiative> seriesFirst = this.initiatives.all();
		seriesFirst.sort(Comparator.comparing((initiative) -> initiative.series() != null));
		return new PackageContent(created, this.reference.newCountries(), this.reference.newTerms(), outerFirst,
				this.organisations.all(), this.fundingSources.all(), seriesFirst);
	}

	private void readPlaces() {
		List<Runnable> links = new ArrayList<>();
		this.places = readAll(PackageFile.PLACES, (origin, reading) -> {
			PlaceDraft draft = Drafts.place(origin);
			Place place = draft.read(this.reference::country, reading);
			if (place != null) {
				links.add(() -> {
					Reading link = new Reading();
					draft.link(place, this.places::find, link);
					origin.tell(link, this.problems);
				});
			}
			return place;
		});
		links.forEach(Runnable::run);
	}

	private void readOrganisations() {
		this.organisations = readAll(PackageFile.ORGANISATIONS,
				(origin, reading) -> Drafts.organisation(origin).read(this.reference::country, reading));
	}

	private void readFundingSources() {
		this.fundingSources = readAll(PackageFile.FUNDING_SOURCES, (origin, reading) -> Drafts.fundingSource(origin)
			.read(this.reference::country, this.organisations::find, reading));
	}

	private void readInitiatives() {
		List<Supplier<Reading>> links = new ArrayList<>();
		List<Origin> origins = new ArrayList<>();
		this.initiatives = readAll(PackageFile.INITIATIVES, (origin, reading) -> {
			InitiativeDraft draft = Drafts.initiative(origin);
			Initiative initiative = draft.read(this, reading);
			if (initiative != null) {
				checkOrderOfTwins(origin.row(), initiative);
				checkPair(origin.row(), initiative);
				origins.add(origin);
				links.add(() -> {
					Reading link = new Reading();
					draft.link(initiative, this, link);
					return link;
				});
			}
			return initiative;
		});
		// Twice, because only after the first time it is known which series are editions
		links.forEach(Supplier::get);
		for (int i = 0; i < links.size(); i++) {
			origins.get(i).tell(links.get(i).get(), this.problems);
		}
	}

	private static int depth(Place place) {
		Place around = place.within();
		return (around != null) ? 1 + depth(around) : 0;
	}

	private void checkOrderOfTwins(Row row, Initiative initiative) {
		List<String> given = row.roles("places").stream().map((role) -> String.valueOf(role.of())).toList();
		List<String> kept = initiative.places().stream().map((involved) -> involved.place().slug().text()).toList();
		if (given.size() == kept.size() && !given.equals(kept)) {
			this.problems.add(row, "places", "importing.twins-not-in-order", String.join("; ", kept));
		}
	}

	private void checkPair(Row row, Initiative initiative) {
		if (initiative instanceof SisterCityPair pair) {
			String slug = pair.twins().get(0).slug() + "-" + pair.twins().get(1).slug();
			if (!pair.slug().text().equals(slug)) {
				this.problems.add(row, "slug", "problem.not-the-slug-of-the-pair", slug);
			}
		}
	}

	private <T extends CataloguedRecord> Register<T> readAll(PackageFile file,
			BiFunction<Origin, Reading, @Nullable T> reader) {
		Register<T> register = new Register<>(table(file).readable());
		Map<String, Long> lines = new HashMap<>();
		for (Row row : table(file).rows()) {
			String slug = row.raw("slug");
			Long first = lines.putIfAbsent(slug, row.line());
			if (first != null && !slug.isEmpty()) {
				this.problems.add(row, "slug", "importing.twice-with-line", first);
				continue;
			}
			Origin origin = this.parts.origin(row);
			Reading reading = new Reading();
			T record = reader.apply(origin, reading);
			if (record != null && reading.problems().isEmpty()) {
				reading.attempt(() -> {
					record.submit();
					record.publish();
				});
			}
			boolean sound = origin.tell(reading, this.problems);
			if (record != null && sound) {
				register.add(slug, record);
			}
			else {
				register.addBroken(slug);
			}
		}
		return register;
	}

	private Table table(PackageFile file) {
		return Objects.requireNonNull(this.tables.get(file));
	}

	@Override
	public Optional<Country> country(String code) {
		return this.reference.country(code);
	}

	@Override
	public Optional<Term> term(Vocabulary vocabulary, String code) {
		return this.reference.term(vocabulary, code);
	}

	@Override
	public Optional<Place> place(String slug) {
		return this.places.find(slug);
	}

	@Override
	public Optional<Organisation> organisation(String slug) {
		return this.organisations.find(slug);
	}

	@Override
	public Optional<FundingSource> fundingSource(String slug) {
		return this.fundingSources.find(slug);
	}

	@Override
	public Optional<Initiative> initiative(String slug) {
		return this.initiatives.find(slug);
	}

}
