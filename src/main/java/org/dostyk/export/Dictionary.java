package org.dostyk.export;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Statement;
import org.dostyk.value.Language;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * What each column of each file means. Which columns there are is taken from what writes
 * the files, what they mean from the messages {@code dictionary.column} and
 * {@code dictionary.family}.
 */
@Component
public class Dictionary {

	/**
	 * The name of the table of counts.
	 */
	static final String COUNTS = "counts";

	private static final String COLUMN = "dictionary.column.";

	private static final String FAMILY = "dictionary.family.";

	private static final List<Listing> LISTINGS = List.of(Listing.INITIATIVES, Listing.ORGANISATIONS,
			Listing.FUNDING_SOURCES, Listing.PLACES, Listing.COUNTRIES);

	private final Catalogue catalogue;

	private final JdbcTemplate jdbc;

	private final DictionaryCodes codes;

	private final MessageSource messages;

	private final Map<PackageTable, List<Column>> ofPackage = new ConcurrentHashMap<>();

	Dictionary(Catalogue catalogue, JdbcTemplate jdbc, DictionaryCodes codes, MessageSource messages) {
		this.catalogue = catalogue;
		this.jdbc = jdbc;
		this.codes = codes;
		this.messages = messages;
	}

	/**
	 * The columns of a list.
	 * @param listing the list
	 * @param locale the reader's
	 * @return the columns in the order of the contract
	 */
	public List<DictionaryEntry> columns(Listing listing, Locale locale) {
		return entries(table(listing), Columns.of(listing), locale);
	}

	/**
	 * The columns of all files.
	 * @param locale the reader's
	 * @return lists, what initiatives consist of, counts, and the files of a data package
	 */
	public List<DictionaryTable> tables(Locale locale) {
		List<DictionaryTable> tables = new ArrayList<>();
		for (Listing listing : LISTINGS) {
			tables.add(
					new DictionaryTable(listing.segment(), text(listing.titleKey(), locale), columns(listing, locale)));
		}
		for (Part part : Part.values()) {
			tables.add(new DictionaryTable(part.segment(),
					text(Listing.INITIATIVES.titleKey(), locale) + ": " + text("export.part." + part.segment(), locale),
					entries(part.segment(), Columns.of(part), locale)));
		}
		tables.add(new DictionaryTable(COUNTS, text("takeaway.counts", locale), entries(COUNTS, ofCounts(), locale)));
		for (PackageTable table : PackageTable.values()) {
			tables.add(new DictionaryTable("package-" + table.resource(),
					text("dictionary.package", locale, table.fileName()),
					entries(table.resource(), columns(table), locale)));
		}
		return List.copyOf(tables);
	}

	/**
	 * The codes of all vocabularies that columns hold.
	 * @param tables the columns
	 * @param language of the labels
	 * @return by vocabulary the labels of its codes
	 */
	Map<String, Map<String, String>> codes(List<DictionaryTable> tables, Language language) {
		return this.codes.labels(tables.stream()
			.flatMap((table) -> table.entries().stream())
			.flatMap((entry) -> entry.vocabularies().stream())
			.distinct()
			.toList(), language);
	}

	/**
	 * What the columns of a file mean.
	 * @return by column, in the order of the file
	 */
	Map<String, String> meanings(Wanted wanted, Locale locale) {
		String table = wanted.part().isEmpty() ? table(wanted.question().criteria().listing()) : wanted.part();
		Map<String, String> meanings = new LinkedHashMap<>();
		wanted.columns().forEach((column) -> meanings.put(column.name(), meaning(table, column.name(), locale)));
		return meanings;
	}

	/**
	 * What a column means.
	 * @param table name of a list, a part or a file of a package
	 * @param column name of a column of it
	 */
	String meaning(String table, String column, Locale locale) {
		return this.messages.getMessage(new DefaultMessageSourceResolvable(keys(table, column).toArray(String[]::new),
				new Object[] { argument(table, column, locale) }), locale);
	}

	private String argument(String table, String column, Locale locale) {
		if (isFacet(table, column)) {
			return text("facet." + column, locale);
		}
		int end = Math.max(column.lastIndexOf('_'), 0);
		String language = column.substring(end).replace("_", "");
		return Language.ofTag(language).isPresent() ? text("dictionary.in." + language, locale)
				: column.substring(0, end);
	}

	/**
	 * The keys of texts that say what a column means; the first that there is does.
	 */
	static List<String> keys(String table, String column) {
		if (isFacet(table, column)) {
			return List.of(FAMILY + "facet");
		}
		int end = column.lastIndexOf('_');
		String family = column.endsWith("_label") ? "words" : column.substring(0, Math.max(end, 0));
		return Stream.of(COLUMN + table + "." + column, COLUMN + column, FAMILY + family).toList();
	}

	private static boolean isFacet(String table, String column) {
		return table.equals(COUNTS) && Facet.ofParameter(column).isPresent();
	}

	/**
	 * The id of the table that has the columns of a list.
	 * @param listing the list
	 * @return an id in the page of the dictionary
	 */
	public static String table(Listing listing) {
		return LISTINGS.stream().filter((l) -> l.subject() == listing.subject()).findFirst().orElseThrow().segment();
	}

	private List<DictionaryEntry> entries(String table, List<Column> columns, Locale locale) {
		return columns.stream()
			.map((column) -> new DictionaryEntry(column.name(), column.type().name().toLowerCase(Locale.ROOT),
					column.many(), meaning(table, column.name(), locale),
					DictionaryCodes.vocabularies(table, column.name()), DictionaryCodes.listing(column.name())))
			.toList();
	}

	// Each facet may give the rows or the columns
	private static List<Column> ofCounts() {
		Stream<Column> values = Stream.of(Facet.values())
			.flatMap((facet) -> Columns.of(Listing.INITIATIVES, facet, facet).stream().limit(2));
		return Stream.concat(values, Stream.of(Column.number("count"))).toList();
	}

	private List<Column> columns(PackageTable table) {
		return this.ofPackage.computeIfAbsent(table, this::read);
	}

	// Asks for no row, only for what rows would have
	private List<Column> read(PackageTable table) {
		Statement statement = this.catalogue.about(SearchCriteria.all(Listing.INITIATIVES), Language.EN,
				table.sql(false));
		ResultSetExtractor<List<String>> names = (rows) -> {
			ResultSetMetaData columns = rows.getMetaData();
			List<String> labels = new ArrayList<>();
			for (int i = 1; i <= columns.getColumnCount(); i++) {
				labels.add(columns.getColumnLabel(i));
			}
			return labels;
		};
		List<String> found = this.jdbc.query("select * from (" + statement.sql() + ") asked limit 0", names,
				statement.parameters().toArray());
		return PackageTable.columns((found != null) ? found : List.of());
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
