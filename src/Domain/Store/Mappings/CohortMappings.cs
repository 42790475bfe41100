using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> cohort)
    {
        cohort.ToTable("cohorts");
        cohort.Property(c => c.Name).HasMaxLength(Cohort.MaxNameLength);
        cohort.Property(c => c.Purpose).HasMaxLength(Cohort.MaxPurposeLength);
        cohort.Property(c => c.LearningGoal).HasMaxLength(Cohort.MaxLearningGoalLength);
        cohort.HasIndex(c => c.MentorsOfId);
        cohort.HasOne<Cohort>().WithMany().HasForeignKey(c => c.MentorsOfId).OnDelete(DeleteBehavior.SetNull);
        cohort.Property(c => c.Policy).IsJson();
        cohort.Property(c => c.Days!).IsJson();
        cohort.Property(c => c.LastNight!).IsJson();
        cohort.HasIndex(c => c.State);
        cohort.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        cohort.IsGuarded();
    }
}

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<CohortEnrolment>
{
    public void Configure(EntityTypeBuilder<CohortEnrolment> enrolment)
    {
        enrolment.ToTable("enrolments");
        enrolment.HasIndex(e => new { e.CohortId, e.PersonId }).IsUnique();
        enrolment.HasIndex(e => new { e.CohortId, e.State });
        enrolment.HasIndex(e => e.PersonId);
        enrolment.HasOne<Cohort>().WithMany().HasForeignKey(e => e.CohortId).OnDelete(DeleteBehavior.Cascade);
        enrolment.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
        enrolment.ComplexProperty(e => e.Availability).AreWorkingHours();
        enrolment
            .PrimitiveCollection(e => e.NotWith)
            .ElementType()
            .HasConversion<StoreConventions.IdConverter<PersonId>>();
        enrolment.IsGuarded();
    }
}
