using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class ClosingStatementMapping : IEntityTypeConfiguration<ClosingStatement>
{
    public void Configure(EntityTypeBuilder<ClosingStatement> statement)
    {
        statement.ToTable("closing_statements");
        statement.HasKey(s => new { s.MentorshipId, s.PersonId });
        statement.HasIndex(s => s.PersonId);
        statement.HasIndex(s => s.DoneAt).HasFilter("done_at IS NOT NULL");
        statement.Property(s => s.Takeaway).HasMaxLength(ClosingStatement.MaxLength);
        statement.Property(s => s.Thanks).HasMaxLength(ClosingStatement.MaxLength);
        statement
            .HasOne<MentorshipMember>()
            .WithOne()
            .HasForeignKey<ClosingStatement>(s => new { s.MentorshipId, s.PersonId })
            .OnDelete(DeleteBehavior.Cascade);
        statement.IsGuarded();
    }
}
