package org.dostyk.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.dostyk.DostykApplication;
import org.dostyk.benchmark.Readers.Answer;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.value.Language;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says how fast lists are with 100,000 initiatives, as ratios against the least that
 * could be done for the same answer. It fails for no ratio; whoever changes the catalogue
 * reads them.
 */
public final class Benchmark {

	private static final Log logger = LogFactory.getLog(Benchmark.class);

	private static final int RECORDS = 100_000;

	// Found in one record of a thousand, of a hundred, in one of ten, and in nearly all
	private static final List<String> WORDS = List.of("Абай", "Шымкент", "фестиваль", "Kazakhstan");

	private static final double SHARE = 0.16;

	private static final SearchCriteria ALL = SearchCriteria.all(Listing.INITIATIVES);

	private final Catalogue catalogue;

	private final JdbcTemplate jdbc;

	private final StillPage still;

	private final Anchors anchors;

	private Benchmark(ConfigurableApplicationContext portal) {
		this.catalogue = portal.getBean(Catalogue.class);
		this.jdbc = portal.getBean(JdbcTemplate.class);
		this.still = portal.getBean(StillPage.class);
		this.anchors = new Anchors(this.jdbc);
	}

	/**
	 * Runs a portal of its own and measures it.
	 * @param arguments settings of the portal
	 */
	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(DostykApplication.class,
				StillPage.class)
			.run(arguments)) {
			URI address = URI.create("http://localhost:" + portal.getEnvironment().getProperty("local.server.port"));
			Benchmark benchmark = new Benchmark(portal);
			benchmark.fill();
			benchmark.compareStatements();
			benchmark.comparePages(address);
			benchmark.compareFiles(new TakenFiles(address, benchmark.jdbc));
		}
	}

	private void fill() {
		if (this.catalogue.count(ALL) < RECORDS) {
			SyntheticInitiatives.add(this.jdbc, RECORDS);
			say("all flat rows derived anew in %.1f s", seconds("select catalogue_rebuild()"));
			this.jdbc.execute("vacuum analyze catalogue_key, catalogue_text, catalogue_entry, facet_value");
		}
		List<Long> refreshes = IntStream.range(0, 20)
			.mapToObj((n) -> Comparison
				.of(() -> this.jdbc.query("select catalogue_refresh('initiative', array[?])", (row) -> {
				}, 1_000_001 + 97 * n))
				.getAsLong())
			.toList();
		say("flat rows of one record derived in %.1f ms", Comparison.median(refreshes) / 1e6);
		say("%d initiatives", this.catalogue.count(ALL));
	}

	private double seconds(String statement) {
		return Comparison.of(() -> this.jdbc.query(statement, (row) -> {
		})).getAsLong() / 1e9;
	}

	private void compareStatements() {
		SearchCriteria filtered = filtered();
		int value = number(filtered);
		say(new Comparison("list", 1.5, Comparison.of(() -> search(ALL)), Comparison.of(this.anchors::page)));
		say(new Comparison("list, filtered", 1.5, Comparison.of(() -> search(filtered)),
				Comparison.of(() -> this.anchors.page(value))));
		say(new Comparison("list, filtered and counted anew", 1.5, cold(() -> search(filtered)), Comparison.of(() -> {
			this.anchors.count(value);
			this.anchors.page(value);
		})));
		SearchCriteria festivals = SearchCriteria.all(Listing.FESTIVALS);
		say(new Comparison("facets, festivals (%d), nothing seen before".formatted(this.catalogue.count(festivals)),
				1.3, cold(() -> this.catalogue.facets(festivals)),
				Comparison.of(() -> this.anchors.facets(this.anchors.number("kind", "festival")))));
		say(new Comparison("facets, filtered, the list without the filter seen before", 1.3, () -> {
			forget();
			this.catalogue.facets(ALL);
			return Comparison.of(() -> this.catalogue.facets(filtered)).getAsLong();
		}, Comparison.of(() -> this.anchors.facets(value))));
		say(new Comparison("facets, filtered, nothing seen before", 1.3, cold(() -> this.catalogue.facets(filtered)),
				Comparison.of(() -> this.anchors.facets(value))));
		for (String words : WORDS) {
			SearchCriteria asked = ALL.with(words);
			long found = this.catalogue.count(asked);
			say(new Comparison("%s, %d found".formatted(words, found), 1.3, cold(() -> search(asked)),
					Comparison.of(() -> {
						this.anchors.count(words);
						this.anchors.page(words);
					})));
		}
		for (Sort sort : List.of(Sort.LATEST_START, Sort.TITLE, Sort.LATEST_UPDATED)) {
			SearchCriteria first = new SearchCriteria(Listing.INITIATIVES, null, Map.of(), null, null, sort, 1, 25,
					null);
			SearchCriteria last = first.onPage(Integer.MAX_VALUE);
			say(new Comparison("last page by " + sort.code(), 200, Comparison.of(() -> search(last)),
					Comparison.of(() -> search(first))));
		}
	}

	private void comparePages(URI address) {
		List<String> list = List.of("/initiatives");
		List<String> pages = IntStream.rangeClosed(1, 500).mapToObj((page) -> "/initiatives?page=" + page).toList();
		try (Readers readers = new Readers(address)) {
			Answer page = readers.read("/initiatives", "gzip", "");
			byte[] plain = readers.read("/initiatives", "identity", "").body();
			say("the page has %d bytes, %d compressed", plain.length, page.body().length);
			this.still.show(plain);
			compareRates("pages a second, compressed", () -> readers.rate(list, "gzip"),
					() -> readers.rate(List.of(StillPage.ADDRESS), "gzip"));
			compareRates("pages a second, compressed, each page another one", () -> readers.rate(pages, "gzip"),
					() -> readers.rate(List.of(StillPage.ADDRESS), "gzip"));
			compareRates("pages a second, not compressed", () -> readers.rate(list, "identity"),
					() -> readers.rate(List.of(StillPage.ADDRESS), "identity"));
			String tag = readers.read("/initiatives", "gzip", "").tag();
			int again = readers.read("/initiatives", "gzip", tag).status();
			say("%s  the same page asked for again is %d", (again == 304) ? "reached    " : "not reached", again);
		}
	}

	// The limits are those of the speed of the database's own copy: 0.6, 0.5 and 0.15 of
	// it
	private void compareFiles(TakenFiles files) {
		String everything = this.catalogue.export(ALL, Language.EN).sql();
		Map.of("csv", 1.66, "jsonl", 2.0, "xlsx", 6.66).forEach((extension, limit) -> {
			Comparison taken = new Comparison(extension + " of everything, against copy", limit,
					Comparison.of(() -> files.download("/initiatives." + extension)),
					Comparison.of(() -> files.copy(everything)));
			say("%s", taken.measured(2, 7));
		});
	}

	private static void compareRates(String name, LongSupplier ours, LongSupplier still) {
		List<Long> our = new ArrayList<>();
		List<Long> their = new ArrayList<>();
		for (int round = -2; round < 5; round++) {
			long one = ours.getAsLong();
			long other = still.getAsLong();
			if (round >= 0) {
				our.add(one);
				their.add(other);
			}
		}
		double ratio = (double) Comparison.median(our) / Comparison.median(their);
		say("%s", Comparison.line(ratio >= 0.25, name, ratio, "at least 0.25", String.format(Locale.ROOT,
				"%.0f against %.0f", Comparison.median(our) / 1e3, Comparison.median(their) / 1e3)));
	}

	private SearchCriteria filtered() {
		long wanted = Math.round(SHARE * this.catalogue.count(ALL));
		record Value(Facet facet, String code, long count) {

		}
		Value value = this.catalogue.facets(ALL)
			.counts()
			.entrySet()
			.stream()
			.flatMap((facet) -> facet.getValue()
				.entrySet()
				.stream()
				.map((count) -> new Value(facet.getKey(), count.getKey(), count.getValue())))
			.min(Comparator.comparingLong((one) -> Math.abs(one.count() - wanted)))
			.orElseThrow();
		say("the filter is %s=%s, which leaves %d", value.facet().code(), value.code(), value.count());
		return ALL.with(value.facet(), new FacetChoice(List.of(value.code()), List.of()));
	}

	private int number(SearchCriteria filtered) {
		return filtered.choices()
			.entrySet()
			.stream()
			.map((choice) -> this.anchors.number(choice.getKey().code(), choice.getValue().chosen().get(0)))
			.findFirst()
			.orElseThrow();
	}

	private LongSupplier cold(Runnable work) {
		return () -> {
			forget();
			return Comparison.of(work).getAsLong();
		};
	}

	private void forget() {
		this.jdbc.update("update catalogue_version set version = version + 1");
	}

	private void search(SearchCriteria criteria) {
		this.catalogue.search(criteria, Language.EN);
	}

	private static void say(Comparison comparison) {
		say("%s", comparison.measured());
	}

	private static void say(String line, Object... values) {
		logger.info(String.format(Locale.ROOT, line, values));
	}

}
