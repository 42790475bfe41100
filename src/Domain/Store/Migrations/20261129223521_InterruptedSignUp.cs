using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class InterruptedSignUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "sign_up_id",
                table: "open_questions",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "sign_up_id",
                table: "open_questions");
        }
    }
}
