using System.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Exchange;

/// <summary>Who may know what somebody brought, and what stays of it.</summary>
public sealed class ExchangePrivacyTests : ExchangeTest
{
    [Fact]
    public async Task My_data_and_its_copy_show_it_to_its_writer_alone()
    {
        await BringAsync(Ada, "A slow build");

        Assert.Single((await InStoreAsync(s => new ShowMyData(s).RunAsync(Ada.Id, default))).Contributions.Newest);
        Assert.Equal(0, (await InStoreAsync(s => new ShowMyData(s).RunAsync(Ben.Id, default))).Contributions.Total);
        Assert.Contains("A slow build", await CopyAsync(Ada), StringComparison.Ordinal);
        Assert.DoesNotContain("A slow build", await CopyAsync(Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_somebody_takes_what_they_brought_and_their_turns()
    {
        var cora = A.Person("Cora Coordinator");
        await GivenAsync(cora);
        await MeetAsync(Wednesday);
        await BringAsync(Ada, "A slow build");
        await BringAsync(Ben, "How to say no");
        await GivenAsync(ErasureRequest.Of(Ada.Id, Now));

        await InStoreAsync(s => new ErasePeople(s, new Coordinators([cora.EntraId]), Odd).RunAsync(Now, default));

        Assert.Equal([Ben.Id], await InStoreAsync(s => s.Contributions.Select(c => c.PersonId).ToListAsync()));
        Assert.DoesNotContain(
            Ada.Id,
            await InStoreAsync(s => s.Sessions.Where(x => x.TurnId != null).Select(x => x.TurnId!.Value).ToListAsync())
        );
    }

    private async Task<string> CopyAsync(Person who)
    {
        var file = await InStoreAsync(s => new ExportMyData(s).RunAsync(who.Id, Now, default));
        return Encoding.UTF8.GetString(file.ToJson());
    }
}
