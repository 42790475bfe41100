using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class ErasureRequestMapping : IEntityTypeConfiguration<ErasureRequest>
{
    public void Configure(EntityTypeBuilder<ErasureRequest> request)
    {
        request.ToTable("erasure_requests");
        request.HasKey(r => r.PersonId);
        request
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<ErasureRequest>(r => r.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DownloadLinkMapping : IEntityTypeConfiguration<DownloadLink>
{
    public void Configure(EntityTypeBuilder<DownloadLink> link)
    {
        link.ToTable("download_links");
        link.HasKey(l => l.PersonId);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasOne<Person>().WithOne().HasForeignKey<DownloadLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.IsGuarded();
    }
}
