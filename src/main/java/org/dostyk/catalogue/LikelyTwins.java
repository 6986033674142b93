package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that are likely the same as one that is being typed: across languages,
 * scripts and spellings, with and without the year, under aliases. It looks at records in
 * every state and is for those only who work on them.
 */
@Component
public class LikelyTwins {

	private static final int MOST = 5;

	private static final String PAIR = "sister_city_pair";

	private static final String OF_THE_SAME_PLACES = """
			select id from initiative
			where (least(first_twin_id, second_twin_id), greatest(first_twin_id, second_twin_id)) = (
				select least(one.id, other.id), greatest(one.id, other.id) from place one, place other
				where one.slug = ? and other.slug = ?)
			""";

	// Each way in has a limit of its own, so that a common word does not crowd out a
	// whole
	// title. A limit or the subject within would lead the planner to another index.
	private static final String ALIKE = """
			with whole as materialized (select subject, id from catalogue_text where titles @@ ?::tsquery),
				words as materialized (select subject, id from catalogue_text where titles @@ ?::tsquery),
				parts as materialized (select subject, id from catalogue_text where titles @@ ?::tsquery)
			(select id from whole where subject = '%1$s' limit 50)
			union (select id from words where subject = '%1$s' limit 150)
			union (select id from parts where subject = '%1$s' limit 150)
			""";

	private static final String RECORDS = """
			select entry.slug, entry.kind, entry.title_en, entry.title_kk, entry.title_ru, entry.title_zh, entry.series,
				record.aliases, record.state
			from catalogue_entry entry join %1$s record using (id)
			where entry.subject = '%1$s' and entry.id in (%2$s)
			""";

	private final JdbcClient jdbc;

	LikelyTwins(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds likely twins.
	 * @param query what is typed so far
	 * @return at most five records in whatever state, the surest first
	 */
	@Transactional(readOnly = true)
	public List<LikelyTwin> find(TwinQuery query) {
		List<LikelyTwin> twins = new ArrayList<>(ofTheSamePlaces(query));
		alike(query).filter((twin) -> twins.stream().noneMatch((known) -> known.slug().equals(twin.slug())))
			.limit(MOST)
			.toList()
			.forEach(twins::add);
		return List.copyOf(twins.subList(0, Math.min(MOST, twins.size())));
	}

	private List<LikelyTwin> ofTheSamePlaces(TwinQuery query) {
		if (query.subject() != Subject.INITIATIVE || query.places().size() != 2) {
			return List.of();
		}
		return records(query, OF_THE_SAME_PLACES, query.places())
			.map((candidate) -> candidate.because(query.subject(), TwinReason.SAME_PLACES))
			.toList();
	}

	private Stream<LikelyTwin> alike(TwinQuery query) {
		if (query.titles().isEmpty() && query.aliases().isEmpty()) {
			return Stream.empty();
		}
		// The planner takes many alternatives for many rows, and would read them all
		this.jdbc.sql("set local enable_seqscan = off").update();
		TwinSearch search = TwinSearch.of(Stream.concat(query.titles().stream(), query.aliases().stream()).toList(),
				this.jdbc);
		TwinTitles typed = TwinTitles.of(query.titles(), query.aliases());
		return records(query, ALIKE.formatted(query.subject().code()),
				List.of(search.whole(), search.words(), search.parts()))
			.flatMap((candidate) -> candidate.compare(typed, least(candidate, query))
				.map((likeness) -> new Found(candidate, likeness))
				.stream())
			.sorted(Comparator.comparing(Found::likeness, Likeness.SUREST)
				.thenComparing((found) -> found.candidate().slug()))
			.map((found) -> found.candidate().because(query.subject(), found.likeness().reason()));
	}

	// Pairs that share a place, a city and its region, and things of different kinds have
	// much
	// of their titles in common
	private static double least(TwinCandidate candidate, TwinQuery query) {
		boolean ofOneKind = query.kind() == null || query.kind().equals(candidate.kind());
		return (ofOneKind && !PAIR.equals(query.kind()) && query.subject() != Subject.PLACE) ? 0 : 1;
	}

	private Stream<TwinCandidate> records(TwinQuery query, String ids, List<String> parameters) {
		return this.jdbc.sql(RECORDS.formatted(query.subject().code(), ids))
			.params(parameters)
			.query(TwinCandidate::of)
			.list()
			.stream()
			.filter((candidate) -> !candidate.belongsTo(query));
	}

	private record Found(TwinCandidate candidate, Likeness likeness) {

	}

}
