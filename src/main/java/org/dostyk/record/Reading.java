package org.dostyk.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.dostyk.value.CleanText;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft, which holds text only, field by field, and keeps every problem instead
 * of stopping at the first. What could not be read comes back as null, as does what is
 * empty.
 */
public final class Reading extends ProblemKeeper {

	/**
	 * The most characters of a name, a title or another line.
	 */
	public static final int LINE = 500;

	/**
	 * The most characters of a summary or a note.
	 */
	public static final int LINES = 5000;

	/**
	 * The most characters of an address on the web.
	 */
	public static final int ADDRESS = 2000;

	/**
	 * The code of the problem that a slug or code names no record.
	 */
	public static final String UNKNOWN_REFERENCE = "problem.unknown-reference";

	/**
	 * Begins to read a draft.
	 */
	public Reading() {
		super(new ArrayList<>(), "");
	}

	private Reading(ProblemKeeper whole, String path) {
		super(whole, path);
	}

	/**
	 * Reads a part of the draft; its problems are kept with the others.
	 * @param field the field that the part is, such as {@code figures[3]}
	 * @return a reading whose fields are those of the part
	 */
	public Reading part(String field) {
		return new Reading(this, field + ".");
	}

	/**
	 * Reads a field by a value type that may refuse it.
	 * @param <T> the value type
	 * @param field the field
	 * @param text what stood there, or null
	 * @param type makes the value
	 * @return the value
	 */
	public <T> @Nullable T value(String field, @Nullable String text, Function<String, @Nullable T> type) {
		try {
			String line = CleanText.line(text);
			return (line != null) ? type.apply(line) : null;
		}
		catch (RefusedException ex) {
			refuse(field, text, ex.reason().messageKey());
		}
		catch (ProblemException ex) {
			refuse(field, text, ex.problems().get(0).code(), ex.problems().get(0).arguments().toArray());
		}
		return null;
	}

	/**
	 * Reads a field that must not be empty.
	 * @param <T> the value type
	 * @param field the field
	 * @param text what stood there, or null
	 * @param reader reads the field
	 * @return the value
	 */
	public <T> @Nullable T required(String field, @Nullable String text, FieldReader<T> reader) {
		if (text == null || text.isBlank()) {
			refuse(field, null, "problem.missing");
			return null;
		}
		return reader.read(field, text);
	}

	/**
	 * Reads one line of text.
	 * @param field the field
	 * @param text what stood there, or null
	 * @return the line
	 */
	public @Nullable String line(String field, @Nullable String text) {
		return bounded(field, value(field, text, (line) -> line), LINE);
	}

	/**
	 * Reads text that may have several lines.
	 * @param field the field
	 * @param text what stood there, or null
	 * @return the text
	 */
	public @Nullable String lines(String field, @Nullable String text) {
		try {
			return bounded(field, CleanText.lines(text), LINES);
		}
		catch (RefusedException ex) {
			refuse(field, text, ex.reason().messageKey());
			return null;
		}
	}

	/**
	 * Reads a name.
	 * @param field the field of which the languages are parts
	 * @param draft the name in four languages
	 * @return the name; null is kept as a problem
	 */
	public @Nullable Names names(String field, NamesDraft draft) {
		Reading part = part(field);
		int before = problems().size();
		String en = part.line("en", draft.en());
		String kk = part.line("kk", draft.kk());
		String ru = part.line("ru", draft.ru());
		String zh = part.line("zh", draft.zh());
		if (problems().size() > before) {
			return null;
		}
		try {
			return new Names(en, kk, ru, zh);
		}
		catch (RefusedException ex) {
			refuse(field, null, ex.reason().messageKey());
			return null;
		}
	}

	/**
	 * Reads a summary.
	 * @param field the field of which the languages are parts
	 * @param draft the summary in four languages
	 * @return the summary, which may be in none
	 */
	public Texts texts(String field, NamesDraft draft) {
		Reading part = part(field);
		return new Texts(part.lines("en", draft.en()), part.lines("kk", draft.kk()), part.lines("ru", draft.ru()),
				part.lines("zh", draft.zh()));
	}

	/**
	 * Reads several lines of text, such as aliases.
	 * @param field the field, of which each is a part by number
	 * @param texts what stood there
	 * @return the lines
	 */
	public List<String> each(String field, List<String> texts) {
		return each(field, texts, this::line);
	}

	/**
	 * Reads several values, each of which must be there and only once.
	 * @param <T> the value type
	 * @param field the field, of which each is a part by number
	 * @param texts what stood there
	 * @param reader reads one
	 * @return those that could be read
	 */
	public <T> List<T> each(String field, List<String> texts, FieldReader<T> reader) {
		List<T> values = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			String at = field + "[" + i + "]";
			T value = required(at, texts.get(i), reader);
			if (value != null && values.contains(value)) {
				refuse(at, texts.get(i), "problem.said-twice");
			}
			else if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/**
	 * Reads a slug.
	 * @param field the field
	 * @param text what stood there, or null
	 * @return the slug
	 */
	public @Nullable Slug slug(String field, @Nullable String text) {
		return value(field, text, Slug::new);
	}

	/**
	 * Reads the slug of the record itself, from the field {@code slug}. It must be there,
	 * and stays as it is once the record was published.
	 * @param known the record, or null if it is new
	 * @param text what stood there, or null
	 * @return the slug
	 */
	public @Nullable Slug ownSlug(@Nullable CataloguedRecord known, @Nullable String text) {
		Slug slug = required("slug", text, this::slug);
		if (known != null && slug != null) {
			attempt(() -> known.follow(slug));
		}
		return slug;
	}

	/**
	 * Reads a date.
	 * @param field the field
	 * @param text EDTF level 0 or 1, or null
	 * @return the date
	 */
	public @Nullable EdtfDate date(String field, @Nullable String text) {
		return value(field, text, EdtfDate::parse);
	}

	/**
	 * Reads a word of a vocabulary.
	 * @param <E> the vocabulary
	 * @param vocabulary the vocabulary
	 * @return reads its code
	 */
	public <E extends Enum<E> & Coded> FieldReader<E> code(Class<E> vocabulary) {
		return (field, text) -> find(field, text, "problem.unknown-code", (code) -> Coded.of(vocabulary, code));
	}

	/**
	 * Reads the name of another record.
	 * @param <T> the other record
	 * @param finder finds it by its slug or code
	 * @return reads the slug or code
	 */
	public <T> FieldReader<T> reference(Function<String, Optional<T>> finder) {
		return (field, text) -> find(field, text, UNKNOWN_REFERENCE, finder);
	}

	private <T> @Nullable T find(String field, @Nullable String text, String code,
			Function<String, Optional<T>> finder) {
		return value(field, text,
				(name) -> finder.apply(name).orElseThrow(() -> new ProblemException(field, name, code)));
	}

	/**
	 * Reads a decimal number, written without an exponent and without separators of
	 * thousands.
	 * @param field the field
	 * @param text what stood there, or null
	 * @param integerDigits the most digits before the point
	 * @param fractionDigits the most digits after it
	 * @return the number
	 */
	public @Nullable BigDecimal number(String field, @Nullable String text, int integerDigits, int fractionDigits) {
		String line = value(field, text, (digits) -> digits);
		if (line == null) {
			return null;
		}
		if (!Syntax.isNumber(line)) {
			refuse(field, line, "problem.not-a-number");
			return null;
		}
		BigDecimal number = new BigDecimal(line);
		if (number.scale() > fractionDigits || number.precision() - number.scale() > integerDigits) {
			refuse(field, line, "problem.too-many-digits", integerDigits, fractionDigits);
			return null;
		}
		return number;
	}

	/**
	 * Reads a year.
	 * @param field the field
	 * @param text four digits, or null
	 * @return the year
	 */
	public @Nullable Integer year(String field, @Nullable String text) {
		String line = value(field, text, (digits) -> digits);
		if (line != null && !Syntax.isYear(line)) {
			refuse(field, line, "problem.not-a-year");
			return null;
		}
		return (line != null) ? Integer.valueOf(line) : null;
	}

	/**
	 * Reads an address on the web: an absolute one of http or https (RFC 3986), in which
	 * other letters than those of ASCII may stand as they are (RFC 3987).
	 * @param field the field
	 * @param text what stood there, or null
	 * @return the address as it was written
	 */
	public @Nullable String address(String field, @Nullable String text) {
		String line = bounded(field, value(field, text, (address) -> address), ADDRESS);
		if (line != null && !Syntax.isAddress(line)) {
			refuse(field, line, "problem.not-an-address");
			return null;
		}
		return line;
	}

	/**
	 * Reads the tag of a language.
	 * @param field the field
	 * @param text a well-formed tag of BCP 47, or null
	 * @return the tag as it was written
	 */
	public @Nullable String languageTag(String field, @Nullable String text) {
		String line = value(field, text, (tag) -> tag);
		if (line == null) {
			return null;
		}
		if (!Syntax.isLanguageTag(line)) {
			refuse(field, line, "problem.not-a-language");
			return null;
		}
		return line;
	}

	/**
	 * Reads a text of a given form.
	 * @param field the field
	 * @param text what stood there, or null
	 * @param form the form
	 * @param code the key of the sentence if it has another form
	 * @return the text
	 */
	public @Nullable String form(String field, @Nullable String text, Pattern form, String code) {
		String line = value(field, text, (name) -> name);
		if (line != null && !form.matcher(line).matches()) {
			refuse(field, line, code);
			return null;
		}
		return line;
	}

	private @Nullable String bounded(String field, @Nullable String text, int length) {
		if (text != null && text.length() > length) {
			refuse(field, text, "problem.too-long", length);
			return null;
		}
		return text;
	}

	/**
	 * Reads one field.
	 *
	 * @param <T> what it makes of it
	 */
	@FunctionalInterface
	public interface FieldReader<T> {

		/**
		 * Reads it.
		 * @param field the field
		 * @param text what stood there, or null
		 * @return the value, or null
		 */
		@Nullable T read(String field, @Nullable String text);

	}

}
