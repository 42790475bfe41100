using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.ToTable("contributions");
        contribution.HasKey(c => new { c.MentorshipId, c.PersonId });
        contribution.HasIndex(c => c.PersonId);
        contribution.HasIndex(c => c.WrittenAt);
        contribution.Property(c => c.Stuck).HasMaxLength(Contribution.MaxLength);
        contribution.Property(c => c.Worked).HasMaxLength(Contribution.MaxLength);
        contribution.Property(c => c.LastStuck).HasMaxLength(Contribution.MaxLength);
        contribution
            .HasOne<MentorshipMember>()
            .WithOne()
            .HasForeignKey<Contribution>(c => new { c.MentorshipId, c.PersonId })
            .OnDelete(DeleteBehavior.Cascade);
        contribution.IsGuarded();
    }
}
