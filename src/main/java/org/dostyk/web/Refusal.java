package org.dostyk.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Ends a request with an error page, or with its text where no page was asked for.
 */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final transient List<Notice> notices;

	private final @Nullable String subject;

	private final @Nullable String reason;

	private Refusal(HttpStatus status, List<Notice> notices, @Nullable String subject, @Nullable String reason) {
		super(status.toString());
		this.status = status;
		this.notices = List.copyOf(notices);
		this.subject = subject;
		this.reason = reason;
	}

	/**
	 * The question cannot be understood (400).
	 * @param notices what is wrong with it
	 * @return the refusal to throw
	 */
	public static Refusal badRequest(List<Notice> notices) {
		return new Refusal(HttpStatus.BAD_REQUEST, notices, null, null);
	}

	/**
	 * Whoever is signed in may not do that (403).
	 * @return the refusal to throw
	 */
	public static Refusal forbidden() {
		return new Refusal(HttpStatus.FORBIDDEN, List.of(), null, null);
	}

	/**
	 * More was sent than is taken (413).
	 * @return the refusal to throw
	 */
	public static Refusal tooLong() {
		return new Refusal(HttpStatus.CONTENT_TOO_LARGE, List.of(), null, null);
	}

	/**
	 * There is no such thing, and has never been (404).
	 * @return the refusal to throw
	 */
	public static Refusal notFound() {
		return new Refusal(HttpStatus.NOT_FOUND, List.of(), null, null);
	}

	/**
	 * There was such a thing, and it was withdrawn (410).
	 * @param subject what it was called
	 * @param reason why it was withdrawn, in words for the reader
	 * @return the refusal to throw
	 */
	public static Refusal gone(String subject, String reason) {
		return new Refusal(HttpStatus.GONE, List.of(), subject, reason);
	}

	/**
	 * The portal cannot answer now, but may soon (503).
	 * @return the refusal to throw
	 */
	public static Refusal unavailable() {
		return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, List.of(), null, null);
	}

	HttpStatus status() {
		return this.status;
	}

	/**
	 * Whether there is no such thing, and has never been.
	 * @return false if something else is the matter
	 */
	public boolean isNotFound() {
		return this.status == HttpStatus.NOT_FOUND;
	}

	List<Notice> notices() {
		return this.notices;
	}

	/**
	 * What was withdrawn.
	 * @return what it was called, or {@code null} if nothing was
	 */
	public @Nullable String subject() {
		return this.subject;
	}

	/**
	 * Why it was withdrawn.
	 * @return words for the reader, or {@code null} if nothing was withdrawn
	 */
	public @Nullable String reason() {
		return this.reason;
	}

}
