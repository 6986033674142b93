package org.dostyk.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.export.Entries;
import org.dostyk.web.PortalProperties;

import org.springframework.context.MessageSource;

/**
 * The description of the API (OpenAPI 3.1) in one language, made from the lists, facets,
 * orders, columns and records that the code itself uses.
 */
final class OpenApi {

	private static final String JSON = "application/json";

	private final PortalProperties portal;

	private final MessageSource messages;

	private final Locale locale;

	private final OpenApiParameters parameters;

	private final Schemas schemas = new Schemas();

	private final Map<String, Object> paths = new LinkedHashMap<>();

	OpenApi(PortalProperties portal, MessageSource messages, Locale locale, OpenApiParameters parameters) {
		this.portal = portal;
		this.messages = messages;
		this.locale = locale;
		this.parameters = parameters;
	}

	/**
	 * The whole description.
	 */
	Map<String, Object> document() {
		for (Listing listing : Listing.values()) {
			list(listing);
		}
		record(Listing.INITIATIVES, InitiativeAnswer.class);
		record(Listing.ORGANISATIONS, OrganisationAnswer.class);
		record(Listing.FUNDING_SOURCES, FundingSourceAnswer.class);
		record(Listing.PLACES, PlaceAnswer.class);
		record(Listing.COUNTRIES, CountryAnswer.class);
		others();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.1");
		document.put("info", Map.of("title", say("api.title.of", this.portal.name()), "version", "1", "description",
				say("api.lead"), "license", Map.of("name", "CC BY 4.0", "identifier", "CC-BY-4.0")));
		document.put("servers", List.of(Map.of("url", this.portal.url(""))));
		document.put("externalDocs", Map.of("url", this.portal.url("/api")));
		document.put("paths", this.paths);
		document.put("components",
				Map.of("schemas", this.schemas.named(), "responses", problems(), "headers", headers()));
		return document;
	}

	private void list(Listing listing) {
		String path = "/api/v1/" + listing.segment();
		String title = say(listing.titleKey());
		Map<String, Object> entry = this.schemas.name(pascal(listing.recordSegment()) + "Entry",
				Entries.schema(listing));
		Map<String, Object> part = new LinkedHashMap<>();
		part.put("total", Map.of("type", "integer"));
		part.put("undated", Map.of("type", "integer"));
		part.put("next", Map.of("type", List.of("string", "null"), "format", "uri"));
		part.put("items", Map.of("type", "array", "items", entry));
		Map<String, Object> schema = this.schemas.name(pascal(listing.recordSegment()) + "Part", Schemas.object(part));
		add(path, "list" + pascal(listing.segment()), say("api.path.list", title), this.parameters.ofList(listing),
				ok(schema, JSON, "Link"), 400, 404, 406, 500, 503);
		add(path + "/facets", "count" + pascal(listing.segment()), say("api.path.facets", title),
				this.parameters.ofFacets(listing), ok(this.schemas.of(FacetsAnswer.class), JSON), 400, 404, 406, 500,
				503);
	}

	private void record(Listing listing, Class<?> answer) {
		String name = (listing == Listing.COUNTRIES) ? "code" : "slug";
		add("/api/v1/" + listing.segment() + "/{" + name + "}", "get" + pascal(listing.segment()),
				say("api.path.record", say(listing.titleKey())), this.parameters.ofRecord(name),
				ok(this.schemas.of(answer), JSON), 400, 404, 406, 410, 500, 503);
	}

	private void others() {
		add("/api/v1/vocabularies", "listVocabularies", say("api.path.vocabularies"), this.parameters.ofNothing(),
				ok(this.schemas.of(VocabularyAnswer.All.class), JSON), 400, 406, 500, 503);
		add("/api/v1/vocabularies/{name}", "getVocabulary", say("api.path.vocabulary"),
				this.parameters.ofRecord("name"), ok(this.schemas.of(VocabularyAnswer.class), JSON), 400, 404, 406, 500,
				503);
		add("/api/v1/openapi.json", "describe", say("api.path.description"), this.parameters.ofNothing(),
				ok(Map.of("type", "object"), JSON), 400, 406, 500, 503);
		Map<String, Object> problem = Schemas.object(Map.of("type", Map.of("type", "string", "format", "uri"), "title",
				Map.of("type", "string"), "status", Map.of("type", "integer"), "detail", Map.of("type", "string"),
				"parameters",
				Map.of("type", "array", "items",
						Schemas.object(Map.of("name", Map.of("type", "string"), "reason", Map.of("type", "string")))),
				"record", Map.of("type", "string"), "reference", Map.of("type", "string")));
		problem.put("required", List.of("type", "title", "status", "detail"));
		this.schemas.name("Problem", problem);
	}

	private void add(String path, String id, String summary, List<Map<String, Object>> asked, Map<String, Object> ok,
			int... problems) {
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put("200", ok);
		if (path.endsWith("{slug}")) {
			responses.put("301", Map.of("description", say("api.moved")));
		}
		responses.put("304", Map.of("description", say("api.unchanged")));
		for (int status : problems) {
			responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/Problem" + status));
		}
		Map<String, Object> get = new LinkedHashMap<>();
		get.put("operationId", id);
		get.put("summary", summary);
		get.put("parameters", asked);
		get.put("responses", responses);
		this.paths.put(path, Map.of("get", get));
	}

	private Map<String, Object> ok(Map<String, Object> schema, String type, String... more) {
		Map<String, Object> headers = new LinkedHashMap<>();
		Stream.concat(Stream.of("ETag", "Last-Modified"), Stream.of(more))
			.forEach((name) -> headers.put(name, Map.of("$ref", "#/components/headers/" + name)));
		return Map.of("description", say("api.answer"), "headers", headers, "content",
				Map.of(type, Map.of("schema", schema)));
	}

	private Map<String, Object> problems() {
		Map<String, Object> problems = new LinkedHashMap<>();
		for (int status : ApiPageController.PROBLEMS) {
			problems.put("Problem" + status, Map.of("description", say("api.problem." + status), "content", Map
				.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
		}
		return problems;
	}

	private Map<String, Object> headers() {
		Map<String, Object> headers = new LinkedHashMap<>();
		for (String name : new ArrayList<>(List.of("ETag", "Last-Modified", "Link"))) {
			headers.put(name, Map.of("description", say("api.header." + name.toLowerCase(Locale.ROOT)), "schema",
					Map.of("type", "string")));
		}
		return headers;
	}

	private static String pascal(String segment) {
		StringBuilder name = new StringBuilder();
		for (String word : segment.split("-")) {
			name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
		}
		return name.toString();
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, this.locale);
	}

}
