package org.dostyk.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.dostyk.history.RecordKey;
import org.dostyk.value.Slug;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slugs that records once had. One that the public saw leads to the record for ever;
 * one that only a draft had leads those who work on it, until another record takes it.
 */
@Component
public class FormerSlugs {

	// The tables of records are called as their subjects
	private static final String NOW = """
			select f.slug as former, r.slug as present from former_slug f join %1$s r on r.id = f.record_id
			where f.subject = '%1$s' and f.slug = any (?)
			""";

	private static final String FOR_THE_PUBLIC = " and f.published and r.state in ('published', 'withdrawn')";

	private final JdbcClient jdbc;

	FormerSlugs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Where a record is now that had a slug, for those who work on it.
	 * @param subject what the record is, as the history names it
	 * @param former the slug it had
	 * @return its slug, or empty if none was called so
	 */
	public Optional<Slug> present(String subject, Slug former) {
		return Optional.ofNullable(all(NOW, subject, former.text()).get(former.text())).map(Slug::new);
	}

	/**
	 * Where a record is now that the public knew by a slug.
	 * @param subject what the record is, as the history names it
	 * @param former the slug it had
	 * @return its slug, or empty if there is none that the public may know of
	 */
	public Optional<Slug> presentForThePublic(String subject, Slug former) {
		return Optional.ofNullable(all(NOW + FOR_THE_PUBLIC, subject, former.text()).get(former.text())).map(Slug::new);
	}

	/**
	 * Where records are now that had some slugs, for those who work on them.
	 * @param subject what the records are, as the history names them
	 * @param slugs slugs, also such as no record ever had
	 * @return the slugs by the former ones; what never was one is absent
	 */
	public Map<String, String> present(String subject, Collection<String> slugs) {
		return slugs.isEmpty() ? Map.of() : all(NOW, subject, slugs.toArray(String[]::new));
	}

	private Map<String, String> all(String sql, String subject, String... slugs) {
		Map<String, String> present = new HashMap<>();
		this.jdbc.sql(sql.formatted(subject)).param(slugs).query((row) -> {
			present.put(row.getString("former"), row.getString("present"));
		});
		return present;
	}

	/**
	 * Whether a slug is kept for a record that the public knew by it.
	 * @param subject what the record is
	 * @param slug the slug
	 * @return true if no other record may have it
	 */
	boolean isKept(String subject, Slug slug) {
		return keeper(subject, slug).isPresent();
	}

	/**
	 * Whether a slug is kept for another record than one.
	 */
	boolean isKeptForAnother(RecordKey record, Slug slug) {
		return keeper(record.subject(), slug).filter((keeper) -> keeper != record.id()).isPresent();
	}

	private Optional<Long> keeper(String subject, Slug slug) {
		return this.jdbc.sql("select record_id from former_slug where subject = ? and slug = ? and published")
			.params(subject, slug.text())
			.query(Long.class)
			.optional();
	}

	/**
	 * Keeps the slug that a record leaves for another.
	 * @param published whether the public has seen it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(RecordKey record, Slug former, Slug present, boolean published) {
		this.jdbc.sql("delete from former_slug where subject = ? and slug = ?")
			.params(record.subject(), present.text())
			.update();
		this.jdbc.sql("""
				insert into former_slug (subject, slug, record_id, published, left_at) values (?, ?, ?, ?, now())
				on conflict (subject, slug) do update
				set record_id = excluded.record_id, published = excluded.published, left_at = excluded.left_at
				""").params(record.subject(), former.text(), record.id(), published).update();
	}

}
