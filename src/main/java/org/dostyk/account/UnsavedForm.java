package org.dostyk.account;

import java.time.Instant;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that was typed and not saved.
 *
 * @param id the id, as the parameter {@code kept} has it
 * @param path the encoded path to which the form is sent
 * @param fields what was typed, without passwords, files and the token of the form
 * @param keptAt when
 */
public record UnsavedForm(long id, String path, MultiValueMap<String, String> fields, Instant keptAt) {

	/**
	 * Takes a copy of the fields.
	 */
	public UnsavedForm {
		fields = new LinkedMultiValueMap<>(fields);
	}

}
