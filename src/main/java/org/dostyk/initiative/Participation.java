package org.dostyk.initiative;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.dostyk.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in an initiative, with what it does there.
 */
@Entity
public class Participation extends InitiativePart {

	@ManyToOne(optional = false)
	@JoinColumn(name = "organisation_id")
	private Organisation organisation;

	@Enumerated(EnumType.STRING)
	private OrganisationRole role;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected Participation() {
	}

	/**
	 * Records what an organisation does.
	 * @param organisation the organisation
	 * @param role what it does
	 * @param note more about it, in our own words, or null
	 */
	public Participation(Organisation organisation, OrganisationRole role, @Nullable String note) {
		this.organisation = organisation;
		this.role = role;
		this.note = note;
	}

	/**
	 * Who takes part.
	 * @return the organisation
	 */
	public Organisation organisation() {
		return this.organisation;
	}

	/**
	 * What it does.
	 * @return the role
	 */
	public OrganisationRole role() {
		return this.role;
	}

	/**
	 * More about it, in our own words.
	 * @return the note, or null
	 */
	public @Nullable String note() {
		return this.note;
	}

	@Override
	List<@Nullable Object> said() {
		return Arrays.asList(this.organisation.slug(), this.role, this.note);
	}

}
