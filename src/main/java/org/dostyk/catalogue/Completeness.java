package org.dostyk.catalogue;

import java.time.OffsetDateTime;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures how complete the records are that the public may see.
 */
@Component
public class Completeness {

	private final JdbcClient jdbc;

	private final Cache<DataVersion, Measures> measured = Caffeine.newBuilder().maximumSize(1).build();

	Completeness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How complete the records are, measured once for each state of the data.
	 * @param version the present state of the data
	 * @return the measures
	 */
	public Measures of(DataVersion version) {
		return this.measured.get(version, (key) -> new Measures(subjects(), kinds(), languages(), sources()));
	}

	private List<OfSubject> subjects() {
		return this.jdbc.sql("""
				select upper(subject::text) as subject, count(*) as records,
					count(*) filter (where e.source_count > 0) as sourced, max(k.updated_at) as changed_at
				from catalogue_key k join catalogue_entry e using (subject, id)
				where k.visible and subject <> 'country'
				group by subject order by subject
				""").query(OfSubject.class).list();
	}

	// A date is as exact as the distance of its earliest from its latest day
	private List<OfKind> kinds() {
		return this.jdbc.sql("""
				with dated as (
					select e.*, e.start_latest = e.start_earliest as to_the_day,
						extract(day from e.start_earliest) = 1
							and e.start_latest = (e.start_earliest + interval '1 month - 1 day')::date as to_the_month
					from catalogue_key k join catalogue_entry e using (subject, id)
					where k.visible and subject = 'initiative'
				)
				select kind, count(*) as records,
					count(*) filter (where to_the_day) as day,
					count(*) filter (where to_the_month) as month,
					count(*) filter (where not to_the_day and not to_the_month) as year,
					count(*) filter (where start_edtf is null) as undated,
					count(*) filter (where start_edtf ~ '[~%]$') as approximate,
					count(*) filter (where start_edtf ~ '[?%]$') as uncertain,
					count(*) filter (where source_count > 1) as two_sources,
					count(*) filter (where funders is not null) as funded,
					count(*) filter (where exists (select from figure where initiative_id = dated.id)) as figures
				from dated group by kind
				""").query(OfKind.class).list();
	}

	private List<OfLanguage> languages() {
		return this.jdbc.sql("""
				select language, count(title) as titles, count(summary) as summaries
				from catalogue_key k join catalogue_entry e using (subject, id)
				cross join lateral (values ('en', title_en, summary_en), ('kk', title_kk, summary_kk),
					('ru', title_ru, summary_ru), ('zh', title_zh, summary_zh)) written (language, title, summary)
				where k.visible and subject = 'initiative'
				group by language
				""").query(OfLanguage.class).list();
	}

	private List<OfSources> sources() {
		return this.jdbc.sql("""
				select lower(split_part(c.language, '-', 1)) as language, count(*) as sources, count(c.url) as linked
				from catalogue_key k
				join citation c on k.id = case k.subject when 'initiative' then c.initiative_id
					when 'organisation' then c.organisation_id when 'funding_source' then c.funding_source_id end
				where k.visible
				group by 1 order by sources desc, language
				""").query(OfSources.class).list();
	}

	/**
	 * Everything measured.
	 *
	 * @param subjects records by subject; one without records is absent
	 * @param kinds initiatives by kind; one without initiatives is absent
	 * @param languages titles and summaries of initiatives by language
	 * @param sources sources of all subjects by language, the most frequent first
	 */
	public record Measures(List<OfSubject> subjects, List<OfKind> kinds, List<OfLanguage> languages,
			List<OfSources> sources) {

	}

	/**
	 * The records of a subject.
	 *
	 * @param subject what they are
	 * @param records how many there are
	 * @param sourced how many name a source
	 * @param changedAt when the newest of them changed
	 */
	public record OfSubject(Subject subject, long records, long sourced, OffsetDateTime changedAt) {

	}

	/**
	 * The initiatives of a kind.
	 *
	 * @param kind code of the kind
	 * @param records how many there are
	 * @param day how many have a start to the day
	 * @param month how many have a start to the month
	 * @param year how many have a start to the year, or less exact than a month
	 * @param undated how many have no start
	 * @param approximate how many of the starts are estimates
	 * @param uncertain how many of the starts are doubted
	 * @param twoSources how many name two sources or more
	 * @param funded how many have a funding source
	 * @param figures how many have a figure
	 */
	public record OfKind(String kind, long records, long day, long month, long year, long undated, long approximate,
			long uncertain, long twoSources, long funded, long figures) {

	}

	/**
	 * What initiatives are called and summed up in.
	 *
	 * @param language BCP 47 tag
	 * @param titles how many have a title in it
	 * @param summaries how many have a summary in it
	 */
	public record OfLanguage(String language, long titles, long summaries) {

	}

	/**
	 * The sources in one language.
	 *
	 * @param language primary subtag of BCP 47, or null where it is not recorded
	 * @param sources how many there are
	 * @param linked how many of them have a link
	 */
	public record OfSources(@Nullable String language, long sources, long linked) {

	}

}
