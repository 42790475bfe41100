using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class HelpOfferMapping : IEntityTypeConfiguration<HelpOffer>
{
    public void Configure(EntityTypeBuilder<HelpOffer> offer)
    {
        offer.ToTable("help_offers");
        offer.HasKey(o => o.PersonId);
        offer.HasIndex(o => o.Skills).HasMethod("gin").HasFilter("is_open").HasDatabaseName("ix_help_offers_skills");
        offer.HasOne<Person>().WithOne().HasForeignKey<HelpOffer>(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
        offer.IsGuarded();
    }
}

internal sealed class HelpRequestMapping : IEntityTypeConfiguration<HelpRequest>
{
    private const string IsOpen = "state = 'Open'";

    public void Configure(EntityTypeBuilder<HelpRequest> request)
    {
        request.ToTable("help_requests");
        request.HasIndex(r => new { r.AskerId, r.Place }).HasFilter(IsOpen).IsUnique();
        request.HasIndex(r => new { r.AskerId, r.HelperId });
        request
            .HasIndex(r => new { r.AskerId, r.HelperId }, "ix_help_requests_open_to_one")
            .HasFilter(IsOpen)
            .IsUnique();
        request.HasIndex(r => new { r.HelperId, r.State });
        request.HasIndex(r => r.AnswerBy).HasFilter(IsOpen);
        request.HasIndex(r => r.SettledAt);
        request.HasIndex(r => r.MentorshipId);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.AskerId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.HelperId).OnDelete(DeleteBehavior.SetNull);
        request.HasOne<Mentorship>().WithMany().HasForeignKey(r => r.MentorshipId).OnDelete(DeleteBehavior.SetNull);
        request.Property(r => r.Skill).HasMaxLength(Cohort.MaxSkillLength);
        request.Property(r => r.Message).HasMaxLength(HelpRequest.MaxMessageLength);
        request.IsGuarded();
    }
}

internal sealed class HelpWaitMapping : IEntityTypeConfiguration<HelpWait>
{
    public void Configure(EntityTypeBuilder<HelpWait> wait)
    {
        wait.ToTable("help_waits");
        wait.HasIndex(w => new { w.PersonId, w.Skill }).HasFilter("told_at IS NULL").IsUnique();
        wait.HasIndex(w => w.PersonId);
        wait.HasIndex(w => w.Skill).HasFilter("told_at IS NULL").HasDatabaseName("ix_help_waits_open");
        wait.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
        wait.Property(w => w.Skill).HasMaxLength(Cohort.MaxSkillLength);
        wait.IsGuarded();
    }
}
