package org.dostyk.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What the portal takes for something against what an anchor takes, measured in turn, so
 * that whatever else the machine does slows down both.
 *
 * @param name what is compared
 * @param limit the largest ratio wished for
 * @param ours what the portal takes, in nanoseconds
 * @param anchor what the least that could be done takes, in nanoseconds
 */
record Comparison(String name, double limit, LongSupplier ours, LongSupplier anchor) {

	private static final int WARM_UP = 10;

	private static final int ROUNDS = 31;

	/**
	 * Times what is to be done.
	 * @param work what to do, without answer
	 * @return the nanoseconds of each call
	 */
	static LongSupplier of(Runnable work) {
		return () -> {
			long start = System.nanoTime();
			work.run();
			return System.nanoTime() - start;
		};
	}

	/**
	 * Compares.
	 * @return one line: whether the limit is reached, the ratio and both medians
	 */
	String measured() {
		return measured(WARM_UP, ROUNDS);
	}

	String measured(int warmUp, int rounds) {
		List<Long> our = new ArrayList<>();
		List<Long> their = new ArrayList<>();
		for (int round = -warmUp; round < rounds; round++) {
			long one = this.ours.getAsLong();
			long other = this.anchor.getAsLong();
			if (round >= 0) {
				our.add(one);
				their.add(other);
			}
		}
		double ratio = (double) median(our) / median(their);
		return line(ratio <= this.limit, this.name, ratio, "at most " + this.limit,
				"%.2f ms against %.2f ms".formatted(median(our) / 1e6, median(their) / 1e6));
	}

	static String line(boolean reached, String name, double ratio, String limit, String medians) {
		return String.format(Locale.ROOT, "%-11s  %-62s %8.3f  %-13s %s", reached ? "reached" : "not reached", name,
				ratio, limit, medians);
	}

	/**
	 * The value in the middle.
	 * @param values at least one
	 * @return the upper one of two in the middle
	 */
	static long median(List<Long> values) {
		long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
