package org.dostyk.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.dostyk.desk.FormReferences.Named;
import org.dostyk.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form between two requests.
 *
 * @param fields what stands in it
 * @param problems what is wrong with it
 * @param open fields that name no one record, with the records they may mean
 * @param making what is being made on the way, or null
 */
record FormState(FormFields fields, List<Problem> problems, Map<String, Collection<Named>> open,
		@Nullable String making) {

	static FormState of(FormFields fields) {
		return new FormState(fields, List.of(), Map.of(), null);
	}

}
