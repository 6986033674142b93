package org.dostyk.reference;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.Addresses;
import org.dostyk.export.CriteriaWords;
import org.dostyk.value.Language;
import org.dostyk.value.Sha256;
import org.dostyk.value.Text;
import org.dostyk.web.Dates;
import org.dostyk.web.PortalProperties;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says how records, lists and pins are cited.
 */
@Component
public class References {

	private static final int SHORT_HASH = 8;

	private final Catalogue catalogue;

	private final CriteriaWords words;

	private final Dates dates;

	private final MessageSource messages;

	private final PortalProperties portal;

	References(Catalogue catalogue, CriteriaWords words, Dates dates, MessageSource messages, PortalProperties portal) {
		this.catalogue = catalogue;
		this.words = words;
		this.dates = dates;
		this.messages = messages;
		this.portal = portal;
	}

	/**
	 * What the page of a record shows.
	 * @param cited the record
	 * @param language the language of the page
	 * @return the reference as of today
	 */
	public CiteView view(Cited cited, Language language) {
		return view(of(cited, language), cited.path(), Query.EMPTY, null, language);
	}

	/**
	 * What the page of a list shows.
	 * @param criteria the question
	 * @param language the language of the page
	 * @return the reference as of today
	 */
	public CiteView view(SearchCriteria criteria, Language language) {
		return view(of(criteria, language), "/" + criteria.listing().segment(), Addresses.query(criteria),
				PinFormController.address(criteria), language);
	}

	/**
	 * What the page of a pin shows.
	 */
	CiteView view(Pin pin, SearchCriteria criteria, Language language) {
		return view(of(pin, criteria, language), pin.path(), Query.EMPTY, null, language);
	}

	private static CiteView view(Reference reference, String path, Query query, @Nullable String pin,
			Language language) {
		Query inLanguage = query.with("lang", language.tag());
		return new CiteView(reference.words(), Stream.of(ReferenceFormat.values())
			.map((format) -> new CiteView.File(format.extension(), inLanguage.href(path + "." + format.extension())))
			.toList(), pin, DublinCore.tags(reference));
	}

	Reference of(Cited cited, Language language) {
		Text title = cited.names().in(language);
		String url = this.portal.url(cited.path());
		Instant now = Instant.now();
		Time time = time(cited, language);
		String words = say(language, "cite.record.text", title.value(), this.portal.name(),
				this.dates.day(cited.changedAt(), language), url, this.dates.day(now, language));
		Stream<String> period = (time != null)
				? Stream.of(say(language, "filters.is", say(language, "column.period"), time.words())) : Stream.empty();
		return new Reference(key(cited.slug()), false, title, this.portal.name(), url, time, cited.changedAt(), now,
				Stream.concat(period, Stream.of(moments(cited.changedAt(), now, language))).toList(), words);
	}

	private @Nullable Time time(Cited cited, Language language) {
		return cited.period().isRecorded()
				? new Time(cited.period(), cited.goesOn(), this.dates.full(cited.period(), cited.goesOn(), language))
				: null;
	}

	Reference of(SearchCriteria criteria, Language language) {
		String title = this.words.of(criteria, language);
		String address = Addresses.page(criteria);
		Instant changed = this.catalogue.version().changedAt().toInstant();
		Instant now = Instant.now();
		String words = say(language, "cite.list.text", this.portal.name(), title, this.portal.url(address),
				this.dates.day(changed, language), this.dates.day(now, language));
		String suffix = address.contains("?")
				? "-" + Sha256.of(address.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH) : "";
		return new Reference(key(criteria.listing().segment() + suffix), true, new Text(title, language),
				this.portal.name(), this.portal.url(address), null, changed, now,
				List.of(moments(changed, now, language)), words);
	}

	Reference of(Pin pin, SearchCriteria criteria, Language language) {
		String title = this.words.of(criteria, language);
		String url = this.portal.url(pin.path());
		Instant changed = pin.version().changedAt().toInstant();
		Instant pinned = pin.pinnedAt().toInstant();
		Instant now = Instant.now();
		String words = say(language, "cite.pin.text", this.portal.name(), title, url, this.dates.day(pinned, language),
				pin.rows(), pin.sha256(), this.dates.day(now, language));
		return new Reference(key(pin.id()), true, new Text(title, language), this.portal.name(), url, null, pinned, now,
				List.of(say(language, "cite.pin.note", pin.rows(), iso(pinned), pin.sha256()),
						moments(changed, now, language)),
				words);
	}

	private String moments(Instant changed, Instant accessed, Language language) {
		return say(language, "cite.moments", iso(changed), iso(accessed));
	}

	private static String iso(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	String key(String what) {
		String portalName = this.portal.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
		return (portalName + "-" + what.toLowerCase(Locale.ROOT)).replaceAll("-{2,}", "-").replaceAll("^-", "");
	}

	private String say(Language language, String key, Object... values) {
		return this.messages.getMessage(key, values, language.locale());
	}

}
