package org.dostyk.initiative;

import org.dostyk.organisation.Organisation;
import org.dostyk.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A participation as it was typed. The names are those of the columns of
 * {@code participations.csv}.
 *
 * @param organisation slug of the organisation
 * @param role code of an {@link OrganisationRole}
 * @param note more about it
 */
public record ParticipationDraft(@Nullable String organisation, @Nullable String role, @Nullable String note) {

	@Nullable Participation read(InitiativeReferences references, Reading reading) {
		Organisation organisation = reading.required("organisation", organisation(),
				reading.reference(references::organisation));
		OrganisationRole role = reading.required("role", role(), reading.code(OrganisationRole.class));
		String note = reading.lines("note", note());
		return (organisation != null && role != null) ? new Participation(organisation, role, note) : null;
	}

}
