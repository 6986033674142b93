package org.dostyk.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The texts of the portal, from {@code messages.properties} (English, for whatever
 * another language lacks) and {@code messages_kk}, {@code _ru} and {@code _zh}, in UTF-8.
 * Their syntax is that of ICU's message format, because Java's cannot make a Russian
 * plural: <code>{0, plural, one {# initiative} other {# initiatives}}</code>. An
 * apostrophe is written twice.
 */
@Component("messageSource")
class IcuMessageSource implements MessageSource {

	private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

	private final boolean strict;

	IcuMessageSource(PortalProperties portal) {
		this.strict = portal.strictMessages();
		for (Language language : Language.values()) {
			Map<String, MessageFormat> all = read(Language.EN);
			all.putAll(read(language));
			this.formats.put(language, all);
		}
	}

	private static Map<String, MessageFormat> read(Language language) {
		String file = "/messages" + ((language == Language.EN) ? "" : "_" + language.tag()) + ".properties";
		Properties texts = new Properties();
		try (InputStream stream = Objects.requireNonNull(IcuMessageSource.class.getResourceAsStream(file), file)) {
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, MessageFormat> formats = new HashMap<>();
		texts.stringPropertyNames()
			.forEach((key) -> formats.put(key, format(file + ": " + key, texts.getProperty(key), language)));
		return formats;
	}

	private static MessageFormat format(String where, String text, Language language) {
		try {
			return new MessageFormat(text, language.locale());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(where + " is not in ICU's syntax: " + text, ex);
		}
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			@Nullable Locale locale) {
		String text = text(code, args, locale);
		return (text != null) ? text : defaultMessage;
	}

	/**
	 * Gives a text.
	 * @throws IllegalStateException if no bundle has it and
	 * {@code portal.strict-messages} is on; a {@link NoSuchMessageException} would be
	 * turned into text by templates
	 */
	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
		String text = text(code, args, locale);
		if (text == null && this.strict) {
			throw new IllegalStateException("No text for " + code);
		}
		return (text != null) ? text : code;
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		String[] codes = Objects.requireNonNullElse(resolvable.getCodes(), new String[0]);
		for (String code : codes) {
			String text = text(code, resolvable.getArguments(), locale);
			if (text != null) {
				return text;
			}
		}
		String text = resolvable.getDefaultMessage();
		if (text == null) {
			throw new NoSuchMessageException(String.join(", ", codes));
		}
		return text;
	}

	private @Nullable String text(String code, Object @Nullable [] args, @Nullable Locale locale) {
		Language language = (locale != null) ? Language.ofPage(locale) : Language.EN;
		MessageFormat format = this.formats.getOrDefault(language, Map.of()).get(code);
		if (format == null) {
			return null;
		}
		// ICU's formats are not safe to share between threads.
		synchronized (format) {
			return format.format((args != null) ? args : new Object[0], new StringBuffer(), null).toString();
		}
	}

}
