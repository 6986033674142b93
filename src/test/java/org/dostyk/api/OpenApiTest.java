package org.dostyk.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class OpenApiTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private Program program;

	private JsonNode description;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@BeforeEach
	void read(@LocalServerPort int port) {
		this.program = new Program(port);
		this.description = this.program.understood("/api/v1/openapi.json");
	}

	@ParameterizedTest
	@EnumSource
	void theDescriptionIsOneOfOpenApiInEveryLanguage(Language language) throws Exception {
		Schema schema = REGISTRY.getSchema(JSON
			.readTree(OpenApiTest.class.getResourceAsStream("/openapi/openapi-3.1-schema.json").readAllBytes()));
		assertThat(schema.validate(this.program.understood("/api/v1/openapi.json?lang=" + language.tag()))).isEmpty();
		ObjectNode broken = (ObjectNode) this.description.deepCopy();
		broken.putObject("paths").putObject("/x").putObject("get").put("responses", 1);
		assertThat(schema.validate(broken)).isNotEmpty();
	}

	@Test
	void everyAddressThatIsDescribedAnswersAsItIsDescribed() {
		Set<String> answered = new TreeSet<>();
		this.description.get("paths").forEachEntry((path, item) -> {
			String address = example(path);
			HttpResponse<String> answer = this.program.get(address);
			assertThat(answer.statusCode()).as(address).isEqualTo(200);
			JsonNode described = item.get("get").get("responses").get("200");
			assertThat(complaints(described.get("content").get("application/json").get("schema"), Program.json(answer)))
				.as(address)
				.isEmpty();
			described.get("headers")
				.propertyNames()
				.forEach((name) -> assertThat(answer.headers().firstValue(name)).as(name).isPresent());
			answered.add(path);
		});
		assertThat(answered).hasSizeGreaterThan(29);
	}

	@Test
	void everyAddressThatAnswersIsDescribed() {
		List<String> patterns = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> pattern.startsWith("/api/"))
			.toList();
		assertThat(patterns).isNotEmpty();
		for (String pattern : patterns) {
			assertThat(this.description.get("paths").propertyNames()).as(pattern)
				.anyMatch((path) -> path.matches(pattern.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")));
		}
	}

	@Test
	void recordsOfEveryKindAreAsDescribed() {
		for (Map.Entry<String, String> described : Map
			.of("initiatives", "Initiative", "organisations", "Organisation", "funding-sources", "FundingSource",
					"places", "Place", "countries", "Country")
			.entrySet()) {
			List<JsonNode> records = this.program.all("/api/v1/" + described.getKey() + "?size=100");
			int step = Math.max(1, records.size() / 40);
			for (int i = 0; i < records.size(); i += step) {
				JsonNode name = records.get(i).path("slug").isMissingNode() ? records.get(i).get("code")
						: records.get(i).get("slug");
				String address = "/api/v1/" + described.getKey() + "/" + name.asString();
				assertThat(complaints(reference(described.getValue()), this.program.understood(address))).as(address)
					.isEmpty();
			}
			for (JsonNode record : records) {
				assertThat(complaints(reference(Stream.of(described.getKey().split("-"))
					.map((word) -> word.substring(0, 1).toUpperCase() + word.substring(1))
					.reduce("", String::concat) + "Entry"), record)).isEmpty();
			}
		}
	}

	@Test
	void problemsAreAsDescribed() {
		for (String path : List.of("/api/v1/initiatives?kind=nonsense&x=y", "/api/v1/no-such",
				"/api/v1/initiatives/no-such")) {
			assertThat(complaints(reference("Problem"), this.program.json(path))).isEmpty();
		}
		assertThat(complaints(reference("Problem"), this.program.json("/api/v1/initiatives", "Accept", "text/csv")))
			.isEmpty();
		assertThat(complaints(reference("Problem"), this.program.understood("/api/v1/vocabularies"))).isNotEmpty();
	}

	@Test
	void everyParameterThatIsDescribedIsUnderstood() {
		this.description.get("paths").forEachEntry((path, item) -> {
			List<String> asked = new ArrayList<>();
			for (JsonNode parameter : item.get("get").get("parameters")) {
				String name = parameter.get("name").asString();
				JsonNode schema = parameter.get("schema");
				JsonNode choices = schema.has("items") ? schema.get("items").path("enum") : schema.path("enum");
				if (parameter.get("in").asString().equals("query") && !name.equals("cursor")) {
					choices.valueStream().map(JsonNode::asString).forEach((value) -> asked.add(name + "=" + value));
					if (choices.isMissingNode()) {
						asked.add(name + "=" + (name.equals("year") ? "2014" : schema.has("items") ? "none" : "2014"));
					}
				}
			}
			for (String one : asked) {
				String address = example(path) + "?" + one + (one.equals("sort=relevance") ? "&q=a" : "");
				assertThat(this.program.get(address.replace(">", "%3E")).statusCode()).as(address).isEqualTo(200);
			}
		});
	}

	private String example(String path) {
		String list = path.replaceFirst("/\\{.*", "");
		if (list.equals(path)) {
			return path;
		}
		if (list.endsWith("vocabularies")) {
			return list + "/theme";
		}
		JsonNode first = this.program.understood(list).get("items").get(0);
		return list + "/" + (first.has("slug") ? first.get("slug") : first.get("code")).asString();
	}

	private static JsonNode reference(String name) {
		return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
	}

	private List<?> complaints(JsonNode schema, JsonNode answer) {
		ObjectNode whole = JSON.createObjectNode();
		whole.set("components", this.description.get("components"));
		whole.set("allOf", JSON.createArrayNode().add(schema));
		return REGISTRY.getSchema(whole)
			.validate(answer, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

}
