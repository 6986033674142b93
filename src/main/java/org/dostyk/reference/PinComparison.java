package org.dostyk.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dostyk.catalogue.Listing;
import org.dostyk.reference.PinChanges.Entry;
import org.dostyk.reference.PinChanges.Group;
import org.dostyk.value.Names;
import org.dostyk.value.Sha256;
import org.dostyk.value.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Compares two files of a list, record by record. Of each record in the newer one only a
 * hash is held in memory.
 */
final class PinComparison {

	/**
	 * How many records of each group are shown.
	 */
	static final int SHOWN = 100;

	private final Source before;

	private final Source now;

	private final Map<String, Long> unseen = new LinkedHashMap<>();

	private final Map<String, Map<String, String>> altered = new LinkedHashMap<>();

	private final List<Map<String, String>> removed = new ArrayList<>();

	private List<String> columns = List.of();

	private long alteredTotal;

	private long removedTotal;

	PinComparison(Source before, Source now) {
		this.before = before;
		this.now = now;
	}

	/**
	 * Compares.
	 * @param listing the list
	 * @param present tells of slugs under which the public may see the records now; of
	 * records that it may not see there is none
	 */
	PinChanges compare(Listing listing, Function<Collection<String>, Map<String, String>> present) throws IOException {
		Set<String> old = new HashSet<>();
		read(this.before, (row) -> old.addAll(row.getHeader()), true);
		// A later version of the portal may have other columns
		read(this.now, (row) -> this.columns = row.getHeader().stream().filter(old::contains).toList(), true);
		read(this.now, (row) -> this.unseen.put(key(row), hash(row)), false);
		read(this.before, this::meet, false);
		Map<String, Entry> addedShown = new LinkedHashMap<>();
		Map<String, Entry> alteredShown = new LinkedHashMap<>();
		read(this.now, (row) -> show(row, listing, addedShown, alteredShown), false);
		return new PinChanges(new Group(this.unseen.size(), List.copyOf(addedShown.values())),
				new Group(this.removedTotal, gone(listing, present)),
				new Group(this.alteredTotal, List.copyOf(alteredShown.values())));
	}

	private void meet(NamedCsvRecord row) {
		Long present = this.unseen.remove(key(row));
		if (present == null) {
			if (this.removedTotal++ < SHOWN) {
				this.removed.add(row.getFieldsAsMap());
			}
		}
		else if (present != hash(row) && this.alteredTotal++ < SHOWN) {
			this.altered.put(key(row), row.getFieldsAsMap());
		}
	}

	private void show(NamedCsvRecord row, Listing listing, Map<String, Entry> addedShown,
			Map<String, Entry> alteredShown) {
		Map<String, String> fields = row.getFieldsAsMap();
		Map<String, String> earlier = this.altered.get(key(row));
		if (earlier != null) {
			alteredShown.put(key(row),
					entry(fields, listing, slug(fields),
							this.columns.stream()
								.filter((name) -> !Objects.equals(earlier.get(name), fields.get(name)))
								.toList()));
		}
		else if (addedShown.size() < SHOWN && this.unseen.containsKey(key(row))) {
			addedShown.put(key(row), entry(fields, listing, slug(fields), List.of()));
		}
	}

	private List<Entry> gone(Listing listing, Function<Collection<String>, Map<String, String>> present) {
		Map<String, String> slugs = present.apply(this.removed.stream().map(PinComparison::slug).toList());
		return this.removed.stream()
			.map((fields) -> entry(fields, listing, slugs.get(slug(fields)), List.of()))
			.toList();
	}

	private static Entry entry(Map<String, String> fields, Listing listing, @Nullable String present,
			List<String> columns) {
		return new Entry(names(fields), slug(fields),
				(present != null) ? "/" + listing.recordSegment() + "/" + present : null, columns);
	}

	private static @Nullable Names names(Map<String, String> fields) {
		String stem = fields.containsKey("title_en") ? "title_" : "name_";
		Map<String, String> names = new HashMap<>();
		for (String tag : List.of("en", "kk", "ru", "zh")) {
			String name = SpreadsheetText.unguarded(fields.getOrDefault(stem + tag, ""));
			if (!name.isBlank()) {
				names.put(tag, name);
			}
		}
		return names.isEmpty() ? null : new Names(names.get("en"), names.get("kk"), names.get("ru"), names.get("zh"));
	}

	private static String slug(Map<String, String> fields) {
		String slug = fields.get("slug");
		return (slug != null) ? slug : fields.getOrDefault("code", "");
	}

	// Number of a record, code of a country
	private static String key(NamedCsvRecord row) {
		return row.getField(0);
	}

	private long hash(NamedCsvRecord row) {
		MessageDigest hash = Sha256.begin();
		this.columns.forEach((column) -> {
			hash.update(row.getField(column).getBytes(StandardCharsets.UTF_8));
			hash.update((byte) 0xff);
		});
		return ByteBuffer.wrap(hash.digest()).getLong();
	}

	private static void read(Source source, Consumer<NamedCsvRecord> reading, boolean first) throws IOException {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
			for (NamedCsvRecord row : rows) {
				reading.accept(row);
				if (first) {
					return;
				}
			}
		}
	}

	/**
	 * Where a CSV comes from, as often as it is read.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Begins to read.
		 */
		InputStream open() throws IOException;

	}

}
