package org.dostyk.web;

import java.net.http.HttpResponse;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class AssetsTest {

	private Browser browser;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@Test
	void everyAssetOfAPageIsThereAndKeptForEver() {
		for (String path : new String[] { "/", "/nowhere" }) {
			Document page = this.browser.page(path);
			Elements assets = page.select("link[rel=stylesheet], link[rel=icon], script");
			assertThat(assets).hasSize(5);
			for (Element asset : assets) {
				String address = asset.attr(asset.is("script") ? "src" : "href");
				HttpResponse<String> answer = this.browser.get(address);
				assertThat(address).matches("/assets/[a-z.]+-[0-9a-f]{32}\\.(css|js|svg)");
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(answer.headers().allValues("Cache-Control"))
					.containsExactly("max-age=31536000, public, immutable");
				assertThat(String.join(",", answer.headers().allValues("Vary"))).doesNotContainIgnoringCase("cookie");
			}
		}
	}

	@Test
	void nothingElseIsServed() {
		for (String path : new String[] { "/assets/dostyk.css", "/assets/bootstrap.min.css", "/dostyk.css",
				"/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css", "/assets/../application.yaml",
				"/assets/%2e%2e/application.yaml", "/assets/dist/css/bootstrap.css", "/assets/", "/static/dostyk.css",
				"/WEB-INF/web.xml", "/META-INF/LICENSE" }) {
			assertThat(this.browser.get(path).statusCode()).as(path).isIn(400, 404);
		}
	}

}
