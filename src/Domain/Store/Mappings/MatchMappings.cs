using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class MatchRunMapping : IEntityTypeConfiguration<MatchRun>
{
    public void Configure(EntityTypeBuilder<MatchRun> run)
    {
        run.ToTable("match_runs");
        run.HasIndex(r => new { r.CohortId, r.State });
        One(run, "ix_match_runs_one_preview", "state IN ('Preview', 'Approving')");
        One(run, "ix_match_runs_one_under_way", "state IN ('Queued', 'Running')");
        run.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        run.Property(r => r.Failure!).IsJson();
        run.Property(r => r.Summary!).IsJson();
        run.IsGuarded();
    }

    /// <summary>A cohort has one at most in these states.</summary>
    private static void One(EntityTypeBuilder<MatchRun> run, string name, string states) =>
        run.HasIndex([nameof(MatchRun.CohortId)], name).HasFilter(states).IsUnique();
}

internal sealed class MatchRecordMapping : IEntityTypeConfiguration<MatchRecord>
{
    public void Configure(EntityTypeBuilder<MatchRecord> record)
    {
        record.ToTable("match_records");
        record.HasKey(r => r.RunId);
        record.HasOne<MatchRun>().WithOne().HasForeignKey<MatchRecord>(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
        record.Property(r => r.Problem).IsJson();
        record.Property(r => r.Plan).IsJson();
        record
            .PrimitiveCollection(r => r.HaveSomebody)
            .ElementType()
            .HasConversion<StoreConventions.IdConverter<PersonId>>();
    }
}

internal sealed class MatchPageMapping : IEntityTypeConfiguration<MatchPage>
{
    public void Configure(EntityTypeBuilder<MatchPage> page)
    {
        page.ToTable("match_pages");
        page.HasKey(p => new { p.RunId, p.Page });
        page.HasOne<MatchRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
        page.Property(p => p.Pairs).IsJson();
    }
}

internal sealed class MatchLeftoverMapping : IEntityTypeConfiguration<MatchLeftover>
{
    public void Configure(EntityTypeBuilder<MatchLeftover> left)
    {
        left.ToTable("match_leftovers");
        left.HasKey(l => new { l.RunId, l.PersonId });
        left.HasOne<MatchRun>().WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Cascade);
        left.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MatchWishMapping : IEntityTypeConfiguration<MatchWish>
{
    public void Configure(EntityTypeBuilder<MatchWish> wish)
    {
        wish.ToTable("match_wishes");
        wish.HasKey(w => new
        {
            w.CohortId,
            w.FirstId,
            w.SecondId,
        });
        wish.HasOne<Cohort>().WithMany().HasForeignKey(w => w.CohortId).OnDelete(DeleteBehavior.Cascade);
        wish.HasOne<Person>().WithMany().HasForeignKey(w => w.FirstId).OnDelete(DeleteBehavior.Cascade);
        wish.HasOne<Person>().WithMany().HasForeignKey(w => w.SecondId).OnDelete(DeleteBehavior.Cascade);
        wish.IsGuarded();
    }
}
