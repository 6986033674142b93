package org.dostyk;

import java.util.List;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeEditing;
import org.dostyk.initiative.Initiatives;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.OrganisationEditing;
import org.dostyk.organisation.Organisations;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceEditing;
import org.dostyk.place.Places;
import org.dostyk.record.ByHand;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class FlatModelTest {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private InitiativeEditing initiativeEditing;

	@Autowired
	private Organisations organisations;

	@Autowired
	private OrganisationEditing organisationEditing;

	@Autowired
	private Places places;

	@Autowired
	private PlaceEditing placeEditing;

	@Test
	void whatIsKeptUpToDateEqualsWhatIsRebuilt() {
		List<String> loaded = flatRows();
		rebuild();
		assertThat(flatRows()).isEqualTo(loaded);

		Initiative festival = this.initiatives.findBySlug(new Slug("abai-175-new-delhi-2020")).orElseThrow();
		new ByHand<>(this.initiativeEditing).act(festival.slug(), festival.version(), (record) -> {
			record.retitle(new Names("Abai in India", null, "Абай в Индии", "阿拜在印度"), List.of("Abai-175"));
			record.takePlace(new Period(EdtfDate.parse("2020~"), null), null, record.status());
		});
		Organisation embassy = this.organisations.findBySlug(new Slug("kazakhstan-embassy-india")).orElseThrow();
		new ByHand<>(this.organisationEditing).act(embassy.slug(), embassy.version(), (record) -> withdraw(record));
		Place astana = this.places.findBySlug(new Slug("astana")).orElseThrow();
		new ByHand<>(this.placeEditing).act(astana.slug(), astana.version(), (record) -> withdraw(record));

		List<String> kept = flatRows();
		assertThat(kept).isNotEqualTo(loaded).hasSameSizeAs(loaded);
		rebuild();
		assertThat(flatRows()).isEqualTo(kept);
	}

	@Test
	void itCanBeDroppedAndRebuilt() {
		List<String> before = flatRows();
		this.jdbc.execute("truncate catalogue_key, catalogue_text, catalogue_entry, facet_value");
		assertThat(flatRows()).isEmpty();
		rebuild();
		assertThat(flatRows()).isEqualTo(before);
	}

	private static void withdraw(CataloguedRecord record) {
		record.withdraw("Entered twice", record.updatedAt());
	}

	private void rebuild() {
		this.jdbc.execute("select catalogue_rebuild()");
	}

	private List<String> flatRows() {
		return this.jdbc.queryForList(
				"""
						select concat_ws('|', k.subject, k.id, k.visible, k.starts, k.period, k.updated_at,
							(select string_agg(facet || '=' || code, ',' order by facet, code) from facet_value where facet_value.id = any (k.facets)),
							t.document::text, to_jsonb(e))
						from catalogue_key k join catalogue_text t using (subject, id) join catalogue_entry e using (subject, id)
						order by k.subject, k.id
						""",
				String.class);
	}

}
