package org.dostyk.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What initiatives consist of besides the columns of their list.
 */
public enum Part {

	/**
	 * Lines of funding by sources that the public may see.
	 */
	FUNDING("""
			select line.position, line.id as part_id, source.slug as funding_source, line.year, trim_scale(line.amount) as amount,
				line.currency, line.form, line.certainty, line.counted, line.note, c.key as citation, coalesce(c.url, c.title) as source
			from funding_line line
			join funding_source source on source.id = line.funding_source_id and source.state = 'published'
			left join citation c on c.id = line.citation_id
			where line.initiative_id = found.id
			"""),
	/**
	 * Figures such as numbers of participants.
	 */
	FIGURES("""
			select figure.position, figure.id as part_id, figure.indicator,
				coalesce(t.label_en, t.label_ru, t.label_kk, t.label_zh, t.code) as indicator_label,
				figure.year, trim_scale(figure.value) as value, figure.note, c.key as citation, coalesce(c.url, c.title) as source
			from figure
			join term t on t.vocabulary = figure.indicator_vocabulary and t.code = figure.indicator
			left join citation c on c.id = figure.citation_id
			where figure.initiative_id = found.id
			"""),
	/**
	 * Roles of organisations that the public may see.
	 */
	PARTICIPATIONS("""
			select p.position, p.id as part_id, o.slug as organisation, p.role, p.note
			from participation p join organisation o on o.id = p.organisation_id and o.state = 'published'
			where p.initiative_id = found.id
			"""),
	/**
	 * Sources, of the initiative as a whole or of a claim in it.
	 */
	CITATIONS("""
			select c.position, c.id as part_id, c.key, c.claim, c.title, c.publisher, c.url, c.language as in_language,
				c.published, c.accessed, c.archived_url, c.note
			from citation c where c.initiative_id = found.id
			""");

	private final String rows;

	Part(String rows) {
		this.rows = rows;
	}

	/**
	 * The part with a name.
	 * @param segment as in an address
	 * @return the part, or empty if there is none
	 */
	public static Optional<Part> ofSegment(String segment) {
		return Stream.of(values()).filter((part) -> part.segment().equals(segment)).findFirst();
	}

	/**
	 * Its name in an address.
	 * @return for example {@code funding}
	 */
	public String segment() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Its rows of the initiative {@code found}, in the order of {@code position} and
	 * {@code part_id}.
	 */
	String rows() {
		return this.rows;
	}

}
