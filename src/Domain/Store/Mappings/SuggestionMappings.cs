using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class SuggestionRoundMapping : IEntityTypeConfiguration<SuggestionRound>
{
    public void Configure(EntityTypeBuilder<SuggestionRound> round)
    {
        round.ToTable("suggestion_rounds");
        round
            .HasIndex(r => r.CohortId)
            .HasFilter("state = 'Open'")
            .IsUnique()
            .HasDatabaseName("ix_suggestion_rounds_one_open");
        round.HasIndex(r => new { r.State, r.ClosesAt });
        round.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        round.IsGuarded();
    }
}

internal sealed class ShortlistMapping : IEntityTypeConfiguration<Shortlist>
{
    public void Configure(EntityTypeBuilder<Shortlist> shortlist)
    {
        shortlist.ToTable("shortlists");
        shortlist.HasIndex(s => new { s.RoundId, s.PersonId }).IsUnique();
        shortlist.HasIndex(s => s.PersonId);
        shortlist.HasOne<SuggestionRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Cascade);
        shortlist.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        shortlist
            .HasMany(s => s.Suggestions)
            .WithOne()
            .HasForeignKey(s => s.ShortlistId)
            .OnDelete(DeleteBehavior.Cascade);
        shortlist.Navigation(s => s.Suggestions).AutoInclude();
        shortlist.IsGuarded();
    }
}

internal sealed class MatchSuggestionMapping : IEntityTypeConfiguration<MatchSuggestion>
{
    public void Configure(EntityTypeBuilder<MatchSuggestion> suggestion)
    {
        suggestion.ToTable("match_suggestions");
        suggestion.HasKey(s => new { s.ShortlistId, s.SuggestedId });
        suggestion.HasIndex(s => s.SuggestedId);
        suggestion.HasOne<Person>().WithMany().HasForeignKey(s => s.SuggestedId).OnDelete(DeleteBehavior.Cascade);
        suggestion.Property(s => s.Terms).IsJson();
    }
}
