package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dostyk.export.Column.Type;
import tools.jackson.databind.ObjectMapper;

import org.springframework.context.MessageSource;

/**
 * Says what the files of a data package are: to programs as Frictionless Data Package 1.0
 * and as CSVW (Metadata Vocabulary for Tabular Data, W3C 2015), to people as a text.
 *
 * @param json writes JSON
 * @param about what it is a package of
 * @param messages the words around it
 * @param locale their language
 */
record PackageDescription(ObjectMapper json, Description about, MessageSource messages, Locale locale) {

	private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

	void writeDescriptor(List<PackageEntry> entries, OutputStream out) throws IOException {
		Map<String, Object> descriptor = new LinkedHashMap<>();
		descriptor.put("profile", "data-package");
		descriptor.put("name", this.about.name());
		descriptor.put("title", this.about.title());
		descriptor.put("created", this.about.made().toString());
		descriptor.put("licenses", List.of(Map.of("name", "CC-BY-4.0", "path", LICENCE)));
		descriptor.put("resources", entries.stream().map(PackageDescription::resource).toList());
		write(descriptor, out);
	}

	private static Map<String, Object> resource(PackageEntry entry) {
		Map<String, Object> resource = new LinkedHashMap<>();
		resource.put("name", entry.table().resource());
		resource.put("path", entry.table().fileName());
		resource.put("profile", "tabular-data-resource");
		resource.put("format", "csv");
		resource.put("mediatype", "text/csv");
		resource.put("encoding", "utf-8");
		resource.put("bytes", entry.bytes());
		resource.put("hash", "sha256:" + entry.sha256());
		resource.put("dialect", Map.of("lineTerminator", "\r\n"));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("fields",
				entry.columns().stream().map((column) -> Map.of("name", column.name(), "type", type(column))).toList());
		schema.put("missingValues", List.of(""));
		if (entry.table().key() != null) {
			schema.put("primaryKey", entry.table().key());
		}
		List<Map<String, Object>> foreignKeys = new ArrayList<>();
		entry.table()
			.references()
			.forEach((column, file) -> foreignKeys.add(Map.of("fields", column, "reference",
					Map.of("resource", file, "fields", key(file.isEmpty() ? entry.table().resource() : file)))));
		if (!foreignKeys.isEmpty()) {
			schema.put("foreignKeys", foreignKeys);
		}
		resource.put("schema", schema);
		return resource;
	}

	private static String type(Column column) {
		return (column.type() == Type.NUMBER) ? "number" : "string";
	}

	private static String key(String resource) {
		for (PackageTable table : PackageTable.values()) {
			if (table.resource().equals(resource) && table.key() != null) {
				return table.key();
			}
		}
		throw new IllegalStateException(resource + " has no key");
	}

	void writeCsvMetadata(List<PackageEntry> entries, OutputStream out) throws IOException {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("@context", "http://www.w3.org/ns/csvw");
		metadata.put("dc:title", this.about.title());
		metadata.put("dc:created", Map.of("@value", this.about.made().toString(), "@type", "xsd:dateTime"));
		metadata.put("dc:license", Map.of("@id", LICENCE));
		metadata.put("tables", entries.stream().map(PackageDescription::table).toList());
		write(metadata, out);
	}

	private static Map<String, Object> table(PackageEntry entry) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("columns", entry.columns().stream().map(PackageDescription::csvColumn).toList());
		if (entry.table().key() != null) {
			schema.put("primaryKey", entry.table().key());
		}
		List<Map<String, Object>> foreignKeys = new ArrayList<>();
		entry.table().references().forEach((column, file) -> {
			String resource = file.isEmpty() ? entry.table().resource() : file;
			foreignKeys.add(Map.of("columnReference", column, "reference",
					Map.of("resource", resource + ".csv", "columnReference", key(resource))));
		});
		if (!foreignKeys.isEmpty()) {
			schema.put("foreignKeys", foreignKeys);
		}
		return Map.of("url", entry.table().fileName(), "tableSchema", schema);
	}

	private static Map<String, Object> csvColumn(Column column) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", column.name());
		described.put("titles", column.name());
		described.put("datatype", type(column));
		if (column.many()) {
			described.put("separator", Column.BETWEEN_VALUES);
		}
		return described;
	}

	private void write(Map<String, Object> value, OutputStream out) throws IOException {
		out.write(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
	}

	void writeReadme(List<PackageEntry> entries, long seriesLeftOut, OutputStream out) throws IOException {
		StringBuilder text = new StringBuilder("# ").append(this.about.title()).append("\n\n");
		this.about.lines().forEach((line) -> item(line.label() + ": " + line.text(), text));
		text.append('\n');
		entries.forEach((entry) -> item(entry.table().fileName() + ": " + entry.rows(), text));
		text.append('\n');
		if (seriesLeftOut > 0) {
			text.append(text("export.package.series", seriesLeftOut)).append("\n\n");
		}
		text.append(text("export.package.format"))
			.append("\n\n")
			.append(text("export.package.checksums"))
			.append("\n\n");
		for (PackageEntry entry : entries) {
			text.append("    ").append(entry.sha256()).append("  ").append(entry.table().fileName()).append('\n');
		}
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void item(String item, StringBuilder text) {
		text.append("- ").append(item).append('\n');
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

}
