package org.dostyk.browse;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.browse.RecordView.Some;
import org.dostyk.organisation.Organisation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what an organisation has to do with others, as far as the public may see it.
 */
@Component
class OrganisationDetailTies {

	private static final int MOST_PARTNERS = 10;

	private static final int MOST_SOURCES = 20;

	private final JdbcClient jdbc;

	private final DetailLinks links;

	OrganisationDetailTies(JdbcClient jdbc, DetailLinks links) {
		this.jdbc = jdbc;
		this.links = links;
	}

	/**
	 * Its roles, the most frequent first.
	 */
	List<Role> roles(Organisation organisation, Words words) {
		return this.jdbc.sql("""
				select role, n, entry.*
				from (
					select role, k.subject, k.id, count(*) over (partition by role) as n,
						row_number() over (partition by role order by k.starts desc nulls last, k.id) as place
					from (select distinct role, initiative_id from participation where organisation_id = ?) played
					join catalogue_key k on k.subject = 'initiative' and k.id = initiative_id and k.visible
				) ranked
				join catalogue_entry entry on entry.subject = ranked.subject and entry.id = ranked.id
				where place = 1 order by n desc, role
				""")
			.param(organisation.id())
			.query((row, number) -> new Role(words.say("organisation_role." + row.getString("role")), row.getLong("n"),
					this.links.initiative(row, words)))
			.list();
	}

	/**
	 * The organisations that most often take part in the same initiatives, and how many
	 * others do.
	 */
	Some<Partner> partners(Organisation organisation, Words words) {
		return this.jdbc
			.sql("""
					with own as (
						select id from facet_value where facet = 'organisation' and code = ?
					), found as materialized (
						select id, starts, facets from catalogue_key k
						where k.subject = 'initiative' and k.visible and k.facets @@ (select id::text::query_int from own)
					), partner as (
						select v.id, v.code, count(*) as n, count(*) over () as of_all
						from found cross join unnest(found.facets) number join facet_value v on v.id = number and v.facet = 'organisation'
						where v.id <> (select id from own)
						group by v.id, v.code order by n desc, v.code limit ?
					)
					select partner.n, partner.of_all, other.slug as other_slug, other.country as other_country, other.title_en as other_en,
						other.title_kk as other_kk, other.title_ru as other_ru, other.title_zh as other_zh, entry.*
					from partner
					join catalogue_entry other on other.subject = 'organisation' and other.slug = partner.code
					cross join lateral (
						select id from found where facets @> array[partner.id] order by starts desc nulls last, id limit 1
					) latest
					join catalogue_entry entry on entry.subject = 'initiative' and entry.id = latest.id
					order by n desc, other_slug
					""")
			.params(organisation.slug().text(), MOST_PARTNERS)
			.query((ResultSet rows) -> {
				List<Partner> partners = new ArrayList<>();
				int more = 0;
				while (rows.next()) {
					partners.add(new Partner("/organisations/" + rows.getString("other_slug"),
							DetailLinks.title(rows, "other", words), rows.getString("other_country"), rows.getLong("n"),
							this.links.initiative(rows, words)));
					more = rows.getInt("of_all") - partners.size();
				}
				return new Some<>(partners, more);
			});
	}

	/**
	 * The funding sources behind which it stands.
	 */
	List<FundingSource> fundingSources(Organisation organisation, Words words) {
		return this.jdbc.sql("""
				select entry.* from funding_source source
				join catalogue_key k on k.subject = 'funding_source' and k.id = source.id and k.visible
				join catalogue_entry entry on entry.subject = k.subject and entry.id = k.id
				where source.organisation_id = ? order by entry.slug limit ?
				""")
			.params(organisation.id(), MOST_SOURCES)
			.query((row, number) -> new FundingSource("/funding-sources/" + row.getString("slug"),
					DetailLinks.title(row, "title", words), words.say("funding_source_type." + row.getString("type"))))
			.list();
	}

	/**
	 * A role that it plays.
	 *
	 * @param name what the role is called
	 * @param count in how many initiatives
	 * @param latest the latest of them
	 */
	record Role(String name, long count, Link latest) {

	}

	/**
	 * Another organisation that takes part in the same initiatives.
	 *
	 * @param href its page
	 * @param title its name
	 * @param country code of its country, or null
	 * @param count how many initiatives they share
	 * @param latest the latest of them
	 */
	record Partner(String href, Label title, @Nullable String country, long count, Link latest) {

	}

	/**
	 * A funding source of an organisation.
	 *
	 * @param href its page
	 * @param title its name
	 * @param word its type in a word
	 */
	record FundingSource(String href, Label title, String word) {

	}

}
