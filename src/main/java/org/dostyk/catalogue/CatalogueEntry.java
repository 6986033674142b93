package org.dostyk.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list as it is shown. Which components a subject has is in the contract's
 * list of export columns; absent means not recorded. Several values are joined by
 * {@code "; "}, a value with a role is {@code value:role}.
 */
@SuppressWarnings("javadoc")
public record CatalogueEntry(long id, String slug, @Nullable String kind, @Nullable String form, @Nullable String type,
		@Nullable String titleEn, @Nullable String titleKk, @Nullable String titleRu, @Nullable String titleZh,
		@Nullable String aliases, @Nullable String summaryEn, @Nullable String summaryKk, @Nullable String summaryRu,
		@Nullable String summaryZh, @Nullable String startEdtf, @Nullable String endEdtf, @Nullable String inForce,
		@Nullable String lastEvidence, @Nullable String status, @Nullable String recurrence, @Nullable String series,
		@Nullable String edition, @Nullable String country, @Nullable String countries, @Nullable String region,
		@Nullable String within, @Nullable String places, @Nullable String venue, @Nullable String direction,
		@Nullable String level, @Nullable String field, @Nullable String themes, @Nullable String audiences,
		@Nullable String frameworks, @Nullable String organisations, @Nullable String funders,
		@Nullable String fundingTotals, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude,
		@Nullable String website, @Nullable String wikidata, @Nullable String ror, @Nullable Long initiativeCount,
		int sourceCount, OffsetDateTime updatedAt) {

	/**
	 * Reads the row that a cursor stands on. By hand, because a page reads a thousand
	 * cells and finding each by reflection takes longer than the database does.
	 */
	static CatalogueEntry of(ResultSet row) throws SQLException {
		return new CatalogueEntry(row.getLong("id"), row.getString("slug"), row.getString("kind"),
				row.getString("form"), row.getString("type"), row.getString("title_en"), row.getString("title_kk"),
				row.getString("title_ru"), row.getString("title_zh"), row.getString("aliases"),
				row.getString("summary_en"), row.getString("summary_kk"), row.getString("summary_ru"),
				row.getString("summary_zh"), row.getString("start_edtf"), row.getString("end_edtf"),
				row.getString("in_force"), row.getString("last_evidence"), row.getString("status"),
				row.getString("recurrence"), row.getString("series"), row.getString("edition"),
				row.getString("country"), row.getString("countries"), row.getString("region"), row.getString("within"),
				row.getString("places"), row.getString("venue"), row.getString("direction"), row.getString("level"),
				row.getString("field"), row.getString("themes"), row.getString("audiences"),
				row.getString("frameworks"), row.getString("organisations"), row.getString("funders"),
				row.getString("funding_totals"), row.getBigDecimal("latitude"), row.getBigDecimal("longitude"),
				row.getString("website"), row.getString("wikidata"), row.getString("ror"),
				row.getObject("initiative_count", Long.class), row.getInt("source_count"),
				row.getObject("updated_at", OffsetDateTime.class));
	}

	/**
	 * Titles or names in the four languages.
	 * @return at least one
	 */
	public Names titles() {
		return new Names(this.titleEn, this.titleKk, this.titleRu, this.titleZh);
	}

	/**
	 * Whether it is called so in one of its languages, as a search understands it.
	 * @param words a name as somebody typed it
	 * @return true if a title has the same words and no others
	 */
	public boolean isCalled(String words) {
		String called = Folding.words(words).strip();
		return Stream.of(this.titleEn, this.titleKk, this.titleRu, this.titleZh)
			.anyMatch((title) -> title != null && Folding.words(title).strip().equals(called));
	}

	/**
	 * Summaries in the four languages.
	 * @return perhaps none
	 */
	public Texts summaries() {
		return new Texts(this.summaryEn, this.summaryKk, this.summaryRu, this.summaryZh);
	}

	/**
	 * When it takes or took place.
	 * @return the period, perhaps without start and end
	 */
	public Period period() {
		return Period.of(this.startEdtf, this.endEdtf);
	}

	/**
	 * Whether an initiative without a recorded end is still going on.
	 * @return true if active or dormant
	 */
	public boolean goesOn() {
		return "active".equals(this.status) || "dormant".equals(this.status);
	}

	/**
	 * The values in a cell that joins several.
	 * @param cell a component of this entry, or null
	 * @return the values, with their roles if it has such
	 */
	public static List<String> values(@Nullable String cell) {
		return (cell == null) ? List.of() : List.of(cell.split("; "));
	}

}
