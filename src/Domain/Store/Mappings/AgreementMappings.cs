using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class ExpectationsMapping : IEntityTypeConfiguration<Expectations>
{
    public void Configure(EntityTypeBuilder<Expectations> expectations)
    {
        expectations.ToTable("expectations");
        expectations.HasKey(e => new { e.MentorshipId, e.PersonId });
        expectations.HasIndex(e => e.PersonId);
        expectations
            .HasOne<MentorshipMember>()
            .WithOne()
            .HasForeignKey<Expectations>(e => new { e.MentorshipId, e.PersonId })
            .OnDelete(DeleteBehavior.Cascade);
        expectations.IsGuarded();
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("agreements");
        agreement.HasKey(a => a.MentorshipId);
        agreement.Property(a => a.Terms!).IsJson();
        agreement
            .HasOne<Mentorship>()
            .WithOne()
            .HasForeignKey<Agreement>(a => a.MentorshipId)
            .OnDelete(DeleteBehavior.Cascade);
        agreement
            .HasMany(a => a.Signatures)
            .WithOne()
            .HasForeignKey(s => s.MentorshipId)
            .OnDelete(DeleteBehavior.Cascade);
        agreement.Navigation(a => a.Signatures).AutoInclude();
        agreement.IsGuarded();
    }
}

internal sealed class AgreementSignatureMapping : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> signature)
    {
        signature.ToTable("agreement_signatures");
        signature.HasKey(s => new { s.MentorshipId, s.PersonId });
        signature.HasIndex(s => s.PersonId);
        signature.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
