package org.dostyk.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A country or territory on the earth.
 *
 * @param code ISO 3166-1 alpha-2, or null if it has none
 * @param rings its pieces and their holes
 */
record Land(@Nullable String code, List<Ring> rings) {

	/**
	 * Makes a land from polygons as they lie on a flat map, which is cut at 180° and at
	 * the poles; the cuts are sewn up.
	 * @param code ISO 3166-1 alpha-2, or null
	 * @param closed all rings of all polygons, the first point of each again at its end
	 */
	static Land sewn(@Nullable String code, List<List<Position>> closed) {
		Map<Position, Deque<Position>> edges = new HashMap<>();
		List<Position> starts = new ArrayList<>();
		for (List<Position> ring : closed) {
			for (int i = 1; i < ring.size(); i++) {
				Position from = onSphere(ring.get(i - 1));
				Position to = onSphere(ring.get(i));
				// An edge that another piece goes back is a cut, not a coast.
				if (!from.equals(to) && !edges.getOrDefault(to, new ArrayDeque<>()).remove(from)) {
					edges.computeIfAbsent(from, (position) -> new ArrayDeque<>()).add(to);
					starts.add(from);
				}
			}
		}
		return new Land(code, joined(edges, starts));
	}

	private static List<Ring> joined(Map<Position, Deque<Position>> edges, List<Position> starts) {
		List<Ring> rings = new ArrayList<>();
		for (Position start : starts) {
			List<Position> ring = new ArrayList<>();
			Position next = next(edges, start);
			while (next != null) {
				ring.add(next);
				next = next(edges, next);
			}
			if (ring.size() > 2) {
				rings.add(new Ring(ring));
			}
		}
		return rings;
	}

	private static @Nullable Position next(Map<Position, Deque<Position>> edges, Position from) {
		return edges.getOrDefault(from, new ArrayDeque<>()).poll();
	}

	private static Position onSphere(Position flat) {
		boolean pole = Math.abs(flat.latitude()) == 90;
		return (pole || flat.longitude() == -180) ? new Position(flat.latitude(), pole ? 0 : 180) : flat;
	}

	/**
	 * Its largest piece.
	 */
	Ring mainland() {
		return this.rings.stream().max(Comparator.comparingDouble(Ring::size)).orElseThrow();
	}

}
