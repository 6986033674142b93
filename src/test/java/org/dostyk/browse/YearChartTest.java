package org.dostyk.browse;

import java.util.Map;

import org.dostyk.browse.YearChart.Bar;
import org.dostyk.browse.YearChart.Grid;
import org.dostyk.browse.YearChart.Mark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class YearChartTest {

	@Test
	void aYearWithoutRecordsIsAGap() {
		YearChart chart = chart(Map.of("2020", 4L, "2022", 8L, "none", 100L));
		assertThat(chart.bars()).extracting(Bar::year).containsExactly(2020, 2022);
		assertThat(chart.first()).isEqualTo(2020);
		assertThat(chart.last()).isEqualTo(2026);
		assertThat(chart.peak()).isEqualTo(2022);
	}

	@Test
	void theYearThatIsNotOverIsMarked() {
		assertThat(chart(Map.of("2025", 1L, "2026", 1L)).bars()).extracting(Bar::part).containsExactly(false, true);
	}

	@Test
	void yearsToComeAndLongPastAreCountedButNotDrawn() {
		YearChart chart = chart(Map.of("-0100", 2L, "1900", 3L, "2024", 5L, "2030", 7L));
		assertThat(chart.bars()).extracting(Bar::year).containsExactly(2024);
		assertThat(chart.outside()).isEqualTo(12);
	}

	@Test
	void theTallestBarTouchesTheTopAndTheSmallestCanBeSeen() {
		YearChart chart = chart(Map.of("2020", 1L, "2021", 10_000L));
		assertThat(chart.bars()).extracting(Bar::height).containsExactly("1.00", "30.00");
	}

	@Test
	void noMoreYearsAreWrittenThanThereIsRoomFor() {
		YearChart chart = chart(Map.of("1990", 1L, "2026", 1L));
		assertThat(chart.marks()).extracting(Mark::text).containsExactly("1990", "2000", "2010", "2020");
	}

	@Test
	void linesAreDrawnAtRoundNumbers() {
		assertThat(YearChart.of(Map.of("2026", 99L), 2026, 190, 8, true).grid()).extracting(Grid::text)
			.containsExactly("20", "40", "60", "80");
	}

	@Test
	void nothingGivesNoBars() {
		YearChart chart = chart(Map.of());
		assertThat(chart.bars()).isEmpty();
		assertThat(chart.largest()).isZero();
	}

	private static YearChart chart(Map<String, Long> counts) {
		return YearChart.of(counts, 2026, 72, 4, false);
	}

}
