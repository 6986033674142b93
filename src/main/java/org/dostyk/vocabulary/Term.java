package org.dostyk.vocabulary;

import java.io.Serializable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

/**
 * A word of a vocabulary that administrators look after.
 */
@Entity
public class Term {

	@EmbeddedId
	private Id id;

	private int position;

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "label_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "label_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "label_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "label_zh"))
	private Names labels;

	@Column(name = "description_en")
	private @Nullable String description;

	@SuppressWarnings("NullAway.Init")
	protected Term() {
	}

	/**
	 * Adds a word to a vocabulary.
	 * @param vocabulary the vocabulary
	 * @param code the code, in the form of a slug
	 * @param position where it stands when the vocabulary is shown, from 0
	 * @param labels how it is shown
	 * @param description what it means, in English, or null
	 */
	public Term(Vocabulary vocabulary, String code, int position, Names labels, @Nullable String description) {
		this.id = new Id(vocabulary, code);
		this.position = position;
		this.labels = labels;
		this.description = description;
	}

	/**
	 * What tells it from all others.
	 * @return its vocabulary and code
	 */
	public Id id() {
		return this.id;
	}

	/**
	 * Says it in other words.
	 * @param labels how it is shown
	 * @param description what it means, in English, or null
	 */
	public void reword(Names labels, @Nullable String description) {
		this.labels = labels;
		this.description = description;
	}

	void standAt(int position) {
		this.position = position;
	}

	/**
	 * The vocabulary it belongs to.
	 * @return the vocabulary
	 */
	public Vocabulary vocabulary() {
		return this.id.vocabulary();
	}

	/**
	 * Its code in addresses and files.
	 * @return the code
	 */
	public String code() {
		return this.id.code();
	}

	/**
	 * Where it stands when the vocabulary is shown.
	 * @return its place, from 0
	 */
	public int position() {
		return this.position;
	}

	/**
	 * How it is shown.
	 * @return the labels
	 */
	public Names labels() {
		return this.labels;
	}

	/**
	 * What it means.
	 * @return the meaning in English, or null
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * What tells a word from all others.
	 *
	 * @param vocabulary the vocabulary it belongs to
	 * @param code its code there
	 */
	@Embeddable
	public record Id(@Enumerated(EnumType.STRING) Vocabulary vocabulary, String code) implements Serializable {

	}

}
