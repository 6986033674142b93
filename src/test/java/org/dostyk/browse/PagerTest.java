package org.dostyk.browse;

import java.util.List;
import java.util.stream.Collectors;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Results;
import org.dostyk.catalogue.SearchCriteria;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagerTest {

	@ParameterizedTest
	@CsvSource({ "1, 10, [1]", "1, 100, [1] 2 3 4", "2, 400, 1 [2] 3 4 … 16", "8, 400, 1 … 6 7 [8] 9 10 … 16",
			"16, 400, 1 … 14 15 [16]", "4, 175, 1 2 3 [4] 5 6 7" })
	void firstLastAndNeighbouringPagesAreLinked(int page, long total, String shown) {
		SearchCriteria criteria = SearchCriteria.all(Listing.FORUMS).onPage(page);
		Pager pager = Pager.of(new Results(criteria, total, List.of(), 0), new Links(Listing.FORUMS, null));
		assertThat(pager.pages().stream().map((link) -> {
			String number = link.gap() ? "…" : String.valueOf(link.number());
			return link.present() ? "[" + number + "]" : number;
		}).collect(Collectors.joining(" "))).isEqualTo(shown);
		assertThat(pager.previous() != null).isEqualTo(page > 1);
		assertThat(pager.next() != null).isEqualTo(!shown.endsWith("]"));
	}

}
