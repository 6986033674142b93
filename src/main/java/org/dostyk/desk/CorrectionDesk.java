package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.correction.Correction;
import org.dostyk.correction.CorrectionField;
import org.dostyk.correction.CorrectionState;
import org.dostyk.correction.Corrections;
import org.dostyk.history.Content;
import org.dostyk.history.Difference;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.dostyk.value.Text;
import org.dostyk.web.Moments;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays readers' corrections before those who answer them, beside what the record says.
 */
@Component
class CorrectionDesk {

	private static final int ROWS = 50;

	private final Corrections corrections;

	private final Records records;

	private final Wording wording;

	private final Moments moments;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	CorrectionDesk(Corrections corrections, Records records, Wording wording, Moments moments, MessageSource messages,
			JdbcClient jdbc) {
		this.corrections = corrections;
		this.records = records;
		this.wording = wording;
		this.moments = moments;
		this.messages = messages;
		this.jdbc = jdbc;
	}

	CorrectionList list(boolean answered, @Nullable Subject subject, int page, Language language) {
		CorrectionState state = answered ? null : CorrectionState.OPEN;
		long count = this.corrections.count(state, subject);
		int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
		int number = Math.max(1, Math.min(pages, page));
		return new CorrectionList(answered, subject, count,
				this.corrections.list(state, subject, ROWS, (number - 1) * ROWS)
					.stream()
					.map((correction) -> view(correction, language))
					.toList(),
				number, pages);
	}

	CorrectionView view(long id, Language language) {
		return view(this.corrections.find(id).orElseThrow(Refusal::notFound), language);
	}

	private CorrectionView view(Correction correction, Language language) {
		Named named = named(correction).orElseThrow(Refusal::notFound);
		Text title = named.names().in(language);
		Correction.Answer answer = correction.answer();
		return new CorrectionView(correction, named.listing(), named.slug().text(), title.value(),
				(title.language() != language) ? title.language().tag() : null, label(correction, named, language),
				this.moments.say(correction.sentAt(), language),
				(answer != null) ? this.moments.say(answer.at(), language) : null);
	}

	/**
	 * What the record says today in the field that a correction is about.
	 * @return a line for each value or row; none if it says nothing there, or the
	 * correction is about no one field
	 */
	List<String> said(CorrectionView view, Language language) {
		String field = view.correction().field();
		if (field == null) {
			return List.of();
		}
		String[] path = field.split("\\.", 2);
		Listing listing = view.listing();
		Wording.OfPage words = this.wording.of(FormSpec.of(listing).orElseThrow(), language);
		return this.records.path(listing)
			.find(new Slug(view.slug()), (record, content) -> content)
			.map((content) -> Difference.between(Content.parse("{}"), content))
			.stream()
			.flatMap(List::stream)
			.filter((part) -> part.field().equals(path[0]) && (path.length == 1 || path[1].equals(part.language())))
			.flatMap((part) -> Stream.ofNullable(part.after()).map((said) -> words.text(part.field(), said)))
			.toList();
	}

	private String label(Correction correction, Named named, Language language) {
		String key = CorrectionField.of(named.listing().subject(), named.listing().kind())
			.stream()
			.filter((field) -> field.path().equals(correction.field()))
			.map(CorrectionField::labelKey)
			.findFirst()
			.orElse("correction.field.other");
		String label = Objects.requireNonNull(this.messages.getMessage(key, null, language.locale()));
		return label.substring(0, 1).toUpperCase(language.locale()) + label.substring(1);
	}

	private Optional<Named> named(Correction correction) {
		Subject subject = Subject.valueOf(correction.subject().toUpperCase(Locale.ROOT));
		return this.jdbc.sql("""
				select kind, slug, title_en, title_kk, title_ru, title_zh from catalogue_entry
				where subject = ?::catalogue_subject and id = ?
				""")
			.params(correction.subject(), correction.recordId())
			.query((row, number) -> new Named(Listing.of(subject, row.getString("kind")),
					new Slug(row.getString("slug")),
					new Names(row.getString("title_en"), row.getString("title_kk"), row.getString("title_ru"),
							row.getString("title_zh"))))
			.optional();
	}

	private record Named(Listing listing, Slug slug, Names names) {

	}

}
