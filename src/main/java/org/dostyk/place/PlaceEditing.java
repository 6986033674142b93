package org.dostyk.place;

import java.util.Collection;

import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.history.Revisions;
import org.dostyk.record.Editing;
import org.dostyk.record.FormerSlugs;
import org.dostyk.record.Reading;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The one path by which places are written.
 */
@Service
public class PlaceEditing extends Editing<Place, PlaceDraft> {

	private final Places places;

	private final Countries countries;

	private final CatalogueRefresh catalogue;

	PlaceEditing(Places places, Countries countries, CatalogueRefresh catalogue, Revisions revisions,
			FormerSlugs formerSlugs) {
		super(places, revisions, formerSlugs);
		this.places = places;
		this.countries = countries;
		this.catalogue = catalogue;
	}

	@Override
	public String subject() {
		return Subject.PLACE.code();
	}

	@Override
	public Class<PlaceDraft> draftType() {
		return PlaceDraft.class;
	}

	@Override
	protected PlaceDraft draftOf(Place record) {
		return PlaceDraft.of(record);
	}

	@Override
	protected @Nullable Place read(PlaceDraft draft, @Nullable Place known, Reading reading) {
		Place place = draft.read(known, this.countries::findById, reading);
		if (place != null) {
			draft.link(place, (slug) -> this.places.findBySlug(new Slug(slug)), reading);
		}
		return place;
	}

	@Override
	protected void refresh(Collection<Long> ids) {
		this.catalogue.refresh(Subject.PLACE, ids);
	}

}
