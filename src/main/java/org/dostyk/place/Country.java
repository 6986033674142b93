package org.dostyk.place;

import java.util.Locale;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Names;

/**
 * A country or territory of ISO 3166-1.
 */
@Entity
public class Country {

	private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	@Id
	private String code;

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "name_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
	private Names names;

	@SuppressWarnings("NullAway.Init")
	protected Country() {
	}

	/**
	 * Names a country.
	 * @param code ISO 3166-1 alpha-2
	 * @param names what it is called
	 * @throws ProblemException if ISO 3166-1 has no such code, nor a user-assigned one
	 * such as {@code XK}
	 */
	public Country(String code, Names names) {
		if (!CODES.contains(code) && !isUserAssigned(code)) {
			throw new ProblemException("code", code, "problem.not-a-country");
		}
		this.code = code;
		this.names = names;
	}

	private static boolean isUserAssigned(String code) {
		return code.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
	}

	/**
	 * ISO 3166-1 alpha-2.
	 * @return two capital letters
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What it is called.
	 * @return the names
	 */
	public Names names() {
		return this.names;
	}

}
