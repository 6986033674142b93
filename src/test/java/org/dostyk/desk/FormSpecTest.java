package org.dostyk.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.record.NamesDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.catalogue.Listing.AGREEMENTS;
import static org.dostyk.catalogue.Listing.EXCHANGE_PROGRAMMES;
import static org.dostyk.catalogue.Listing.FESTIVALS;
import static org.dostyk.catalogue.Listing.FORUMS;
import static org.dostyk.catalogue.Listing.PROJECTS;
import static org.dostyk.catalogue.Listing.SISTER_CITIES;

class FormSpecTest {

	// The columns of a kind in the README of the data package
	private static final Map<String, Set<Listing>> OF_KINDS = Map.of("form",
			Set.of(FESTIVALS, EXCHANGE_PROGRAMMES, FORUMS, AGREEMENTS, PROJECTS), "venue", Set.of(FESTIVALS, FORUMS),
			"series", Set.of(FESTIVALS, FORUMS, EXCHANGE_PROGRAMMES), "edition",
			Set.of(FESTIVALS, FORUMS, EXCHANGE_PROGRAMMES), "directions", Set.of(EXCHANGE_PROGRAMMES), "levels",
			Set.of(EXCHANGE_PROGRAMMES, SISTER_CITIES), "field", Set.of(PROJECTS), "inForce", Set.of(AGREEMENTS));

	static Stream<FormSpec> specs() {
		return FormSpec.all().stream();
	}

	@Test
	void sixKindsAndThreeOtherSubjectsHaveAForm() {
		assertThat(FormSpec.all()).hasSize(9);
		assertThat(FormSpec.of(Listing.INITIATIVES)).isEmpty();
		assertThat(FormSpec.of(Listing.COUNTRIES)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("specs")
	void aFormHasEveryColumnOfItsKindAndNoOther(FormSpec spec) {
		List<String> columns = names(spec.draft())
			.filter((name) -> spec.listing().kind() == null
					|| OF_KINDS.getOrDefault(name, Set.of(spec.listing())).contains(spec.listing()))
			.toList();
		assertThat(spec.fields().map(FormField::name)).containsExactlyInAnyOrderElementsOf(columns);
	}

	@ParameterizedTest
	@MethodSource("specs")
	void aRowHasEveryColumnOfItsFile(FormSpec spec) {
		for (RecordComponent component : spec.draft().getRecordComponents()) {
			Class<?> row = rowOf(component);
			if (row != null && row.isRecord()) {
				assertThat(spec.field(component.getName()).orElseThrow().fields()).as(component.getName())
					.extracting(FormField::name)
					.containsExactlyInAnyOrderElementsOf(names(row).toList());
			}
			else if (component.getType() == NamesDraft.class) {
				assertThat(spec.field(component.getName()).orElseThrow().control().inLanguages()).isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("specs")
	void noFieldIsThereTwice(FormSpec spec) {
		assertThat(spec.fields().map(FormField::name)).doesNotHaveDuplicates();
	}

	private static Stream<String> names(Class<?> draft) {
		return Arrays.stream(draft.getRecordComponents()).map(RecordComponent::getName);
	}

	private static Class<?> rowOf(RecordComponent component) {
		return (component.getGenericType() instanceof ParameterizedType list)
				? (Class<?>) list.getActualTypeArguments()[0] : null;
	}

}
