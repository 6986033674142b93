package org.dostyk.initiative;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.Vocabularies;
import org.dostyk.funding.FundingSourceType;
import org.dostyk.organisation.OrganisationType;
import org.dostyk.place.PlaceKind;
import org.dostyk.record.Coded;

import org.springframework.stereotype.Component;

/**
 * The vocabularies that carry meaning for the program, by their names in the data
 * package.
 */
@Component
public class ClosedVocabularies implements Vocabularies {

	private static final List<Coded[]> ALL = List.of(Kind.values(), FestivalForm.values(), ExchangeForm.values(),
			ForumForm.values(), AgreementForm.values(), ProjectForm.values(), PairLevel.values(), StudyLevel.values(),
			Field.values(), Status.values(), Recurrence.values(), CountryRole.values(), PlaceRole.values(),
			PlaceKind.values(), OrganisationRole.values(), OrganisationType.values(), FundingSourceType.values(),
			FundingForm.values(), FundingCertainty.values(), Counted.values());

	private final Map<String, List<String>> codes = new LinkedHashMap<>();

	ClosedVocabularies() {
		for (Coded[] words : ALL) {
			this.codes.put(words[0].vocabulary(), Arrays.stream(words).map(Coded::code).toList());
		}
	}

	@Override
	public List<String> codes(String vocabulary) {
		List<String> found = this.codes.get(vocabulary);
		if (found == null) {
			throw new IllegalArgumentException("no closed vocabulary " + vocabulary);
		}
		return found;
	}

	/**
	 * The names of all closed vocabularies.
	 * @return names such as {@code festival_form}
	 */
	public List<String> names() {
		return List.copyOf(this.codes.keySet());
	}

}
