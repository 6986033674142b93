package org.dostyk.browse;

import java.net.URI;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
class KeptPagesTest {

	private static final String ADDRESS = "/initiatives?country=CN&size=50&sort=title&lang=";

	private static final int OFTEN = 30;

	@Autowired
	private MockMvc browser;

	@Test
	void aPageThatIsAskedForAgainAndAgainIsNotMadeEachTime() throws Exception {
		MvcResult made = ask(ADDRESS + "ru");
		MvcResult kept = ask(ADDRESS + "ru");
		// Where there is no more room, a page must be asked for more often than others
		for (int i = 0; kept.getModelAndView() != null && i < OFTEN; i++) {
			kept = ask(ADDRESS + "ru");
		}
		assertThat(made.getModelAndView()).isNotNull();
		assertThat(kept.getModelAndView()).isNull();
		assertThat(kept.getResponse().getContentAsByteArray()).isEqualTo(made.getResponse().getContentAsByteArray());
		assertThat(kept.getResponse().getHeaderNames())
			.containsExactlyInAnyOrderElementsOf(made.getResponse().getHeaderNames());
		assertThat(kept.getResponse().getHeaderNames()).contains("ETag", "Set-Cookie", "Content-Language");
		for (String name : List.of("ETag", "Content-Type", "Content-Language", "Vary")) {
			assertThat(kept.getResponse().getHeaders(name)).as(name).isEqualTo(made.getResponse().getHeaders(name));
		}
	}

	@Test
	void eachAddressHasItsOwnPage() throws Exception {
		String chinese = ask(ADDRESS + "zh").getResponse().getContentAsString();
		assertThat(ask(ADDRESS + "kk").getResponse().getContentAsString()).isNotEqualTo(chinese)
			.contains("lang=\"kk\"");
	}

	private MvcResult ask(String address) throws Exception {
		return this.browser.perform(get(URI.create(address))).andReturn();
	}

}
