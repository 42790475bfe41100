using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("goals");
        goal.HasIndex(g => new { g.MentorshipId, g.SettledAt });
        goal.HasIndex(g => g.OwnerId);
        goal.HasIndex(g => new
            {
                g.MentorshipId,
                g.OwnerId,
                g.Place,
            })
            .HasFilter("state = 'Open' AND owner_id IS NOT NULL")
            .IsUnique()
            .HasDatabaseName("ix_goals_places_of_owners");
        goal.HasIndex(g => new { g.MentorshipId, g.Place })
            .HasFilter("state = 'Open' AND owner_id IS NULL")
            .IsUnique()
            .HasDatabaseName("ix_goals_shared_places");
        goal.HasOne<Mentorship>().WithMany().HasForeignKey(g => g.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        goal.HasOne<Person>().WithMany().HasForeignKey(g => g.OwnerId).OnDelete(DeleteBehavior.Cascade);
        goal.Property(g => g.Title).HasMaxLength(Goal.MaxTitleLength);
        goal.Property(g => g.Measure).HasMaxLength(Goal.MaxMeasureLength);
        goal.Property(g => g.WhyDropped).HasMaxLength(Goal.MaxReasonLength);
        goal.Property(g => g.Steps).IsJson();
        goal.IsGuarded();
    }
}
