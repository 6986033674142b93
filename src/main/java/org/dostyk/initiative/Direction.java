package org.dostyk.initiative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.record.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which way people go in an exchange: from a sending to a receiving country, or both
 * ways.
 *
 * @param sender code of the country they come from, or null if both ways
 * @param receiver code of the country they go to, or null if both ways
 */
public record Direction(@Nullable String sender, @Nullable String receiver) {

	/**
	 * Both ways, between all countries of the exchange.
	 */
	public static final Direction MUTUAL = new Direction(null, null);

	private static final Pattern ONE_WAY = Pattern.compile("([A-Z]{2})>([A-Z]{2})");

	/**
	 * Reads a direction.
	 * @param text such as {@code KZ>CN}, or {@code mutual}
	 * @return the direction
	 * @throws ProblemException if it is neither, or leads back to where it begins
	 */
	public static Direction parse(String text) {
		if (text.equals("mutual")) {
			return MUTUAL;
		}
		Matcher matcher = ONE_WAY.matcher(text);
		if (!matcher.matches() || matcher.group(1).equals(matcher.group(2))) {
			throw new ProblemException("direction", text, "problem.not-a-direction");
		}
		return new Direction(matcher.group(1), matcher.group(2));
	}

	/**
	 * Whether people go both ways.
	 * @return false if there is a sender and a receiver
	 */
	public boolean mutual() {
		return this.sender == null;
	}

	/**
	 * The direction as the data package has it.
	 */
	@Override
	public String toString() {
		return mutual() ? "mutual" : this.sender + ">" + this.receiver;
	}

}
