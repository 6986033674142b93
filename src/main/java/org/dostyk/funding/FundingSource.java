package org.dostyk.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A budget, foundation, company or programme that pays for initiatives.
 */
@Entity
public class FundingSource extends CataloguedRecord {

	private static final Set<String> CLAIMS = Set.of("type", "country", "organisation", "name_en", "name_kk", "name_ru",
			"name_zh", "aliases", "summary_en", "summary_kk", "summary_ru", "summary_zh", "website", "funding");

	@Enumerated(EnumType.STRING)
	private FundingSourceType type;

	@ManyToOne
	@JoinColumn(name = "country")
	private @Nullable Country country;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "organisation_id")
	private @Nullable Organisation organisation;

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "name_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
	private Names names;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> aliases = List.of();

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "summary_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "summary_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "summary_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
	private @Nullable Texts summaries;

	private @Nullable String website;

	@OneToMany(mappedBy = "fundingSource", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<FundingSourceCitation> citations = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected FundingSource() {
	}

	/**
	 * Records a funding source.
	 * @param slug its name in addresses
	 * @param type what type it is of
	 * @param names what it is called
	 */
	public FundingSource(Slug slug, FundingSourceType type, Names names) {
		super(slug);
		this.type = type;
		this.names = names;
	}

	/**
	 * Corrects what it is.
	 * @param type what type it is of
	 * @param country the country it belongs to, or null if not recorded or to none
	 * @param organisation the organisation behind it, or null
	 */
	public void be(FundingSourceType type, @Nullable Country country, @Nullable Organisation organisation) {
		this.type = type;
		this.country = country;
		this.organisation = organisation;
	}

	/**
	 * Changes what it is called.
	 * @param names the names shown
	 * @param aliases other and former names, which are searched
	 */
	public void rename(Names names, List<String> aliases) {
		this.names = names;
		this.aliases = List.copyOf(aliases);
	}

	/**
	 * Says what it is in a few sentences.
	 * @param summaries the sentences
	 * @param website an address of http or https, or null
	 */
	public void describe(Texts summaries, @Nullable String website) {
		this.summaries = summaries;
		this.website = website;
	}

	/**
	 * Names its sources in the place of those it had.
	 * @param sources the sources in order
	 * @throws ProblemException if one is for a claim that funding sources do not make, or
	 * a key comes twice
	 */
	public void cite(List<Source> sources) {
		Citation.replace(this.citations, sources, CLAIMS, (source) -> new FundingSourceCitation(this, source));
	}

	@Override
	public void checkPublishable() {
		if (this.citations.isEmpty()) {
			throw new ProblemException("citations", slug().text(), "problem.without-source");
		}
	}

	/**
	 * What type it is of.
	 * @return the type
	 */
	public FundingSourceType type() {
		return this.type;
	}

	/**
	 * The country it belongs to.
	 * @return the country, or null if not recorded or to none
	 */
	public @Nullable Country country() {
		return this.country;
	}

	/**
	 * The organisation behind it.
	 * @return the organisation, or null
	 */
	public @Nullable Organisation organisation() {
		return this.organisation;
	}

	/**
	 * What it is called.
	 * @return the names
	 */
	public Names names() {
		return this.names;
	}

	/**
	 * Its other and former names.
	 * @return the names, in any language
	 */
	public List<String> aliases() {
		return List.copyOf(this.aliases);
	}

	/**
	 * What it is in a few sentences.
	 * @return the sentences, in as many languages as there are
	 */
	public Texts summaries() {
		return (this.summaries != null) ? this.summaries : Texts.NONE;
	}

	/**
	 * Its site.
	 * @return an address of http or https, or null
	 */
	public @Nullable String website() {
		return this.website;
	}

	/**
	 * Its sources.
	 * @return the citations in order
	 */
	public List<FundingSourceCitation> citations() {
		return List.copyOf(this.citations);
	}

}
