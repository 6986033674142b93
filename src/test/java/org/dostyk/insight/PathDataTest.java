package org.dostyk.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PathDataTest {

	@Test
	void cornersAreRelativeAndShort() {
		assertThat(closed(1, 514.2, 527.6, 515.2, 527.9, 513.9, 528.7, 513.9, 528.2))
			.isEqualTo("M514.2 527.6l1 .3-1.3.8 0-.5z");
	}

	@Test
	void whatDoesNotMoveOrTurnOrComesBackIsLeftOut() {
		assertThat(closed(1, 0, 0, 0.01, 0, 5, 0, 10, 0, 10, 10)).isEqualTo("M0 0l10 0 0 10z");
		assertThat(closed(1, 0, 0, 10, 0, 10, 10, 30, 10, 10, 10, 0, 10)).isEqualTo("M0 0l10 0 0 10-10 0z");
	}

	@Test
	void aLineTooSmallForTheGridVanishes() {
		assertThat(closed(10, 1, 1, 1.2, 1, 1.2, 1.2)).isEmpty();
		assertThat(closed(5, 1, 1, 2.3, 1, 2.2, 2.2)).isEqualTo("M1 1l1.5 0-.5 1z");
	}

	@Test
	void aReaderGetsBackWhatWasWritten() {
		List<Point> line = List.of(new Point(-0.5, 3), new Point(2.5, 3.5), new Point(3, 9.1), new Point(-7.2, 8));
		assertThat(PathReader.read(PathData.closed(List.of(line), 1)).get(0)).usingRecursiveComparison()
			.withComparatorForType((a, b) -> (Math.abs(a - b) < 1e-9) ? 0 : 1, Double.class)
			.isEqualTo(line);
	}

	private static String closed(int grid, double... numbers) {
		Point[] points = new Point[numbers.length / 2];
		for (int i = 0; i < points.length; i++) {
			points[i] = new Point(numbers[2 * i], numbers[2 * i + 1]);
		}
		return PathData.closed(List.of(List.of(points)), grid);
	}

}
