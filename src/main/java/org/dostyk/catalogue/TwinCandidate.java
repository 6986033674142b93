package org.dostyk.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * A record that has something of what was typed.
 *
 * @param slug its slug
 * @param kind code of its kind, or null
 * @param names what it is called
 * @param aliases other names
 * @param series slug of its series, or null
 * @param state how far it has come
 */
record TwinCandidate(String slug, @Nullable String kind, Names names, List<String> aliases, @Nullable String series,
		PublicationState state) {

	static TwinCandidate of(ResultSet row, int number) throws SQLException {
		return new TwinCandidate(row.getString("slug"), row.getString("kind"),
				new Names(row.getString("title_en"), row.getString("title_kk"), row.getString("title_ru"),
						row.getString("title_zh")),
				List.of((String[]) row.getArray("aliases").getArray()), row.getString("series"),
				PublicationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
	}

	/**
	 * Whether it is the record itself, or its series, or an edition of it.
	 */
	boolean belongsTo(TwinQuery query) {
		return this.slug.equals(query.slug()) || this.slug.equals(query.series())
				|| (query.slug() != null && query.slug().equals(this.series));
	}

	LikelyTwin because(Subject subject, TwinReason reason) {
		return new LikelyTwin(subject, this.kind, this.slug, this.names, this.state, reason);
	}

	/**
	 * Compares all its titles and aliases with those that were typed.
	 * @param typed what was typed
	 * @param least how much of two titles has to be the same, of 1
	 * @return the surest reason with its likeness, or empty
	 */
	Optional<Likeness> compare(TwinTitles typed, double least) {
		TwinTitles own = TwinTitles
			.of(Arrays.stream(Language.values()).map(this.names::only).filter(Objects::nonNull).toList(), this.aliases);
		return typed.compare(own).filter((likeness) -> likeness.value() >= least);
	}

}
