package org.dostyk.web;

import java.net.URI;

import com.ibm.icu.util.ULocale;

import org.dostyk.value.Language;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the portal that pages need.
 *
 * @param name the name on every page
 * @param publicUrl the base of every absolute address, without a slash at its end; never
 * taken from a request
 * @param homeCountry ISO 3166-1 alpha-2 code of the country whose portal this is
 * @param strictMessages whether a text that no bundle has is an error; otherwise its key
 * is shown
 */
@ConfigurationProperties("portal")
public record PortalProperties(@DefaultValue("Dostyk") String name,
		@DefaultValue("http://localhost:8080") String publicUrl, @DefaultValue("KZ") String homeCountry,
		boolean strictMessages) {

	/**
	 * Checks the settings.
	 * @throws IllegalArgumentException if the public URL is not an absolute one of HTTP,
	 * or the country is not a code of two capital letters
	 */
	public PortalProperties {
		URI url = URI.create(publicUrl);
		if (url.getHost() == null || !(url.getScheme().equals("http") || url.getScheme().equals("https"))) {
			throw new IllegalArgumentException(
					"portal.public-url must be like https://portal.example.org, not " + publicUrl);
		}
		if (!homeCountry.matches("[A-Z]{2}")) {
			throw new IllegalArgumentException("portal.home-country must be a code like KZ, not " + homeCountry);
		}
		publicUrl = publicUrl.replaceFirst("/+$", "");
	}

	/**
	 * The absolute address of a page, for people and machines elsewhere.
	 * @param path the encoded path, with a slash in front, and parameters if any
	 * @return the address under the public URL
	 */
	public String url(String path) {
		return this.publicUrl + path;
	}

	/**
	 * What the home country is called.
	 * @param language the language to say it in
	 * @return its name in the nominative
	 */
	public String homeCountryName(Language language) {
		return ULocale.getDisplayCountry("und-" + this.homeCountry, language.tag());
	}

	/**
	 * Whether people reach the portal over TLS.
	 * @return {@code true} if the public URL is one of https
	 */
	public boolean secure() {
		return this.publicUrl.startsWith("https:");
	}

}
