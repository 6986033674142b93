package org.dostyk.browse;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.OrganisationEditing;
import org.dostyk.organisation.Organisations;
import org.dostyk.record.ByHand;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PortalTest
@Writes
class RevalidationTest {

	@Autowired
	private MockMvc browser;

	@Autowired
	private Organisations organisations;

	@Autowired
	private OrganisationEditing editing;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/initiatives?country=CN", "/sister-cities", "/initiatives/almaty-shanghai",
			"/organisations/unesco" })
	void aPageThatIsStillTheSameIsNotSentAgain(String path) throws Exception {
		String tag = tag(path, "en");
		assertThat(tag).startsWith("W/\"");
		this.browser.perform(get(path).header("Accept-Language", "en").header("If-None-Match", tag))
			.andExpect(status().isNotModified());
		this.browser.perform(get(path).header("Accept-Language", "zh").header("If-None-Match", tag))
			.andExpect(status().isOk());
	}

	@Test
	void aWriteMakesEveryPageNew() throws Exception {
		String tag = tag("/initiatives", "en");
		Organisation unesco = this.organisations.findBySlug(new Slug("unesco")).orElseThrow();
		new ByHand<>(this.editing).act(unesco.slug(), unesco.version(), (organisation) -> {
		});
		this.browser.perform(get("/initiatives").header("Accept-Language", "en").header("If-None-Match", tag))
			.andExpect(status().isOk());
	}

	@Test
	void aLanguageAskedForIsRememberedEvenIfThePageIsNotSentAgain() throws Exception {
		String tag = tag("/initiatives?lang=ru", "en");
		this.browser.perform(get("/initiatives?lang=ru").header("Accept-Language", "en").header("If-None-Match", tag))
			.andExpect(status().isNotModified())
			.andExpect(header().exists("Set-Cookie"));
	}

	@Test
	void whatIsNotFoundHasNoTag() throws Exception {
		this.browser.perform(get("/initiatives/no-such-thing"))
			.andExpect(status().isNotFound())
			.andExpect(header().doesNotExist("ETag"));
	}

	private String tag(String path, String language) throws Exception {
		return this.browser.perform(get(path).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getHeader("ETag");
	}

}
