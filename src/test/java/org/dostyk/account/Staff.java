package org.dostyk.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

import jakarta.servlet.http.Cookie;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Makes accounts without the pages that make them. All have the same password.
 */
public final class Staff {

	/**
	 * The password of all of them.
	 */
	public static final String PASSWORD = "Eight quiet storks over Lake Balkhash";

	private static final String HASH = new Passwords().hash(PASSWORD);

	private final JdbcTemplate jdbc;

	/**
	 * Makes accounts in a database.
	 * @param jdbc the database
	 */
	public Staff(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An account, made if there is none of that name.
	 * @param name its name
	 * @param role its role from now on
	 * @return the account
	 */
	public SignedIn account(String name, Role role) {
		Long id = this.jdbc.queryForObject(
				"""
						insert into account (name, name_key, role, password, created_at) values (?, ?, ?, ?, now())
						on conflict (name_key) do update set role = excluded.role, password = excluded.password, disabled = false
						returning id
						""",
				Long.class, name, AccountName.key(name), role.code(), HASH);
		return new SignedIn(id, name, role);
	}

	/**
	 * Signs somebody in for one request of {@code MockMvc}, which has a valid token of a
	 * form as well.
	 * @param who who asks
	 * @return what to give to {@code with(…)}
	 */
	public static RequestPostProcessor signedIn(SignedIn who) {
		return (request) -> formToken()
			.postProcessRequest(authentication(SignIn.granted(who)).postProcessRequest(request));
	}

	/**
	 * Gives one request of {@code MockMvc} a valid token of a form. Spring Security's own
	 * {@code csrf()} would replace the portal's tokens for all tests that come after it
	 * in the same context.
	 * @return what to give to {@code with(…)}
	 */
	public static RequestPostProcessor formToken() {
		byte[] token = "token-of-a-test".getBytes(StandardCharsets.US_ASCII);
		// As it is masked in a page, with a mask of nothing
		byte[] masked = Arrays.copyOf(new byte[token.length], 2 * token.length);
		System.arraycopy(token, 0, masked, token.length, token.length);
		return (request) -> {
			Cookie[] others = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
			Cookie[] all = Arrays.copyOf(others, others.length + 1);
			all[others.length] = new Cookie("form", new String(token, StandardCharsets.US_ASCII));
			request.setCookies(all);
			request.addHeader("X-XSRF-TOKEN", Base64.getUrlEncoder().encodeToString(masked));
			return request;
		};
	}

}
