package org.dostyk.value;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.util.Currency;
import org.dostyk.value.RefusedException.Reason;

/**
 * A sum of money that is known. An unknown one is no amount, not zero; amounts in
 * different currencies are never added.
 *
 * @param value zero or more, at most eighteen digits before the point and four after it
 * (the most any currency has); zeros at the end of the fraction are dropped, so that
 * equal sums are equal
 * @param currency ISO 4217 code, of today or of its time ({@code DEM})
 */
public record Amount(BigDecimal value, String currency) {

	private static final int INTEGER_DIGITS = 18;

	private static final int FRACTION_DIGITS = 4;

	private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

	// ISO 4217's "no currency" and its code for testing
	private static final Set<String> NO_CURRENCY = Set.of("XXX", "XTS");

	/**
	 * Guards the sum and the code.
	 * @throws RefusedException ({@link Reason#NEGATIVE_AMOUNT},
	 * {@link Reason#AMOUNT_OUT_OF_RANGE}, {@link Reason#UNKNOWN_CURRENCY})
	 */
	public Amount {
		if (value.signum() < 0) {
			throw new RefusedException(Reason.NEGATIVE_AMOUNT, value.toString());
		}
		value = value.stripTrailingZeros();
		if (value.scale() > FRACTION_DIGITS || (long) value.precision() - value.scale() > INTEGER_DIGITS) {
			throw new RefusedException(Reason.AMOUNT_OUT_OF_RANGE, value.toString());
		}
		value = value.setScale(Math.max(0, value.scale()));
		if (!CODE.matcher(currency).matches() || NO_CURRENCY.contains(currency)
				|| !Currency.isAvailable(currency, null, null)) {
			throw new RefusedException(Reason.UNKNOWN_CURRENCY, currency);
		}
	}

}
